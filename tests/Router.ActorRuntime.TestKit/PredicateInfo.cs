#nullable disable annotations
namespace Akka.TestKit;

/// <summary>A predicate on messages of one type.</summary>
public class PredicateInfo
{
    private readonly Func<object, bool> _fits;

    private PredicateInfo(Delegate predicate, Type type, Func<object, bool> fits)
    {
        PredicateT = predicate;
        Type = type;
        _fits = fits;
    }

    /// <summary>The predicate.</summary>
    public Delegate PredicateT { get; }

    /// <summary>The type.</summary>
    public Type Type { get; }

    /// <summary>Makes it of a predicate.</summary>
    public static PredicateInfo Create<T>(Predicate<T> predicateT) => new(predicateT, typeof(T), message => message is T typed && predicateT(typed));

    /// <inheritdoc/>
    public override string ToString() => $"Predicate<{Type}>";

    internal bool Fits(object message) => _fits(message);
}
