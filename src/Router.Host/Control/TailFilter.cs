namespace Router.Host.Control;

/// <summary>What of the stream somebody wants to see.</summary>
/// <param name="Login">One login; <see langword="null"/> means all.</param>
/// <param name="Object">One kind of event; <see langword="null"/> means all, and what is no event too.</param>
internal sealed record TailFilter(string? Login = null, string? Object = null)
{
    /// <summary>Whether a line is wanted.</summary>
    public bool Takes(TailLine line) =>
        (Login is null || string.Equals(Login, line.Login, StringComparison.OrdinalIgnoreCase))
        && (Object is null || string.Equals(Object, line.Object, StringComparison.OrdinalIgnoreCase));
}
