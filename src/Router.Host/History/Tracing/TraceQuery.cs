namespace Router.Host.History.Tracing;

/// <summary>Asks what became of events.</summary>
/// <param name="Text">What they have in them; see <see cref="TraceText"/>.</param>
/// <param name="Since">From when on, as it was typed; <see langword="null"/> means all that is kept.</param>
/// <param name="Limit">At most how many, the newest.</param>
internal sealed record TraceQuery(string Text, string? Since, int Limit);
