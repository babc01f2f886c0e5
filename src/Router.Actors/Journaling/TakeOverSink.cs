namespace Router.Actors.Journaling;

/// <summary>
/// To the JournalActor, from the SinksActor: a sink has a new name. It is done behind all that was sent before, and answered with
/// <see cref="SinkTakenOver"/>.
/// </summary>
/// <param name="From">The old name; nothing routes to it any more.</param>
/// <param name="To">The new name.</param>
public sealed record TakeOverSink(string From, string To);
