using Router.Protocol.Vocabulary;

namespace Router.Host.Control;

/// <summary>What of the stream somebody wants to see.</summary>
/// <param name="Login">One login; <see langword="null"/> means all.</param>
/// <param name="Object">One kind of event; <see langword="null"/> means all, and what is no event too.</param>
internal sealed record TailFilter(string? Login = null, string? Object = null)
{
    /// <summary>Events of these categories alone, one without Mode or Initiator by the rest; <see langword="null"/> means all, and what is no event too.</summary>
    public IReadOnlyList<Category>? Categories { get; init; }

    /// <summary>Whether a line is wanted.</summary>
    public bool Takes(TailLine line) =>
        (Login is null || string.Equals(Login, line.Login, StringComparison.OrdinalIgnoreCase))
        && (Object is null || string.Equals(Object, line.Object, StringComparison.OrdinalIgnoreCase))
        && (Categories is null || Categories.Any(category => IsOf(line, category)));

    private static bool IsOf(TailLine line, Category category) =>
        line.Kind == TailKind.Event
        && line.Object == category.Object
        && (line.Mode ?? category.Mode) == category.Mode
        && (line.Initiator ?? category.Initiator) == category.Initiator;
}
