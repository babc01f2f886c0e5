#nullable disable annotations
namespace Akka.Actor;

/// <summary>To the child of a name.</summary>
public class SelectChildName : SelectionPathElement
{
    /// <summary>Makes the step.</summary>
    public SelectChildName(string name)
    {
        Name = name;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is SelectChildName other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The same name.</summary>
    protected bool Equals(SelectChildName other) => Name == other?.Name;
}
