#nullable disable annotations
namespace Akka.Actor;

/// <summary>To all descendants; the last step of a path.</summary>
public class SelectChildRecursive : SelectionPathElement
{
    /// <summary>The only instance that is needed.</summary>
    public static readonly SelectChildRecursive Instance = new();

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is SelectChildRecursive;

    /// <inheritdoc/>
    public override int GetHashCode() => typeof(SelectChildRecursive).GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => "**";
}
