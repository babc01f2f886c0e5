namespace Router.Actors.Journaling;

/// <summary>
/// To the JournalActor, from the SinksActor: nobody wants what waits for this sink, nor its dead letters. It does not wait for records that
/// the journal has no room for. Answered with <see cref="SinkForgotten"/>.
/// </summary>
/// <param name="Sink">The sink's name; nothing routes to it any more.</param>
public sealed record ForgetSink(string Sink);
