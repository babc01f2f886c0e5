#nullable disable annotations
namespace Akka.Actor;

/// <summary>One step of a selection's path.</summary>
public abstract class SelectionPathElement
{
    internal static SelectionPathElement Of(string element) => element switch
    {
        ".." => SelectParent.Instance,
        "**" => SelectChildRecursive.Instance,
        _ when element.AsSpan().ContainsAny('*', '?') => new SelectChildPattern(element),
        _ => new SelectChildName(element),
    };
}
