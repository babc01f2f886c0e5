namespace Router.Sinks.Abstractions;

/// <summary>What came of a command (protocol.md section 4).</summary>
/// <param name="Status">Done, or which of the three failures.</param>
/// <param name="Text">The app's Result or Error text, or why there is none, in English.</param>
/// <param name="CommandId">The ID that it was sent with; <see langword="null"/> when it was not sent.</param>
/// <param name="Problem">Why there is no answer of the app; <see langword="null"/> where <paramref name="Text"/> is the app's.</param>
public sealed record CommandOutcome(CommandStatus Status, string Text, string? CommandId, CommandProblem? Problem = null);
