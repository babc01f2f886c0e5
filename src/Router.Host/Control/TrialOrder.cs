namespace Router.Host.Control;

/// <summary>Has a sink try something.</summary>
/// <param name="Sink">The sink's name.</param>
/// <param name="Kind">What to try.</param>
/// <param name="Text">With <see cref="TrialKind.Send"/>: the message. With <see cref="TrialKind.Authorized"/>: what was pasted.</param>
/// <param name="Target">With <see cref="TrialKind.Send"/>: the target's options; <see langword="null"/> takes those of the first route that names the sink.</param>
internal sealed record TrialOrder(string Sink, TrialKind Kind, string? Text = null, IReadOnlyDictionary<string, string>? Target = null)
{
    /// <summary>What was pasted is a secret for a while, so the text is not shown.</summary>
    public override string ToString() => $"{Kind} {Sink}";
}
