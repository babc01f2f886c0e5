#nullable disable annotations
namespace Akka.Actor;

/// <summary>A decider made of a default and exceptions to it; the first type that fits decides.</summary>
public class DeployableDecider : IDecider, IEquatable<DeployableDecider>
{
    /// <summary>For heirs: resumes whatever fails.</summary>
    protected DeployableDecider()
        : this(default)
    {
    }

    /// <summary>Makes it.</summary>
    public DeployableDecider(Directive defaultDirective, IEnumerable<KeyValuePair<Type, Directive>> pairs)
    {
        DefaultDirective = defaultDirective;
        Pairs = [.. pairs];
    }

    /// <summary>Makes it.</summary>
    public DeployableDecider(Directive defaultDirective, params KeyValuePair<Type, Directive>[] pairs)
    {
        DefaultDirective = defaultDirective;
        Pairs = pairs;
    }

    /// <summary>For exceptions that fit no pair.</summary>
    public Directive DefaultDirective { get; }

    /// <summary>Types of exceptions with their directives.</summary>
    public KeyValuePair<Type, Directive>[] Pairs { get; }

    /// <inheritdoc/>
    public Directive Decide(Exception cause)
    {
        foreach ((Type type, Directive directive) in Pairs)
        {
            if (type.IsInstanceOfType(cause))
            {
                return directive;
            }
        }

        return DefaultDirective;
    }

    /// <summary>The same default and the same pairs in the same order.</summary>
    public bool Equals(DeployableDecider other) =>
        other is not null && DefaultDirective == other.DefaultDirective && Pairs.SequenceEqual(other.Pairs);

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as DeployableDecider);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(DefaultDirective, Pairs.Length);
}
