namespace Router.Actors.Deliveries;

/// <summary>
/// To the SinksActor: these are the sinks from now on. New ones start at the end of the journal, changed ones are handed over at their
/// cursor; those that are not named run on until <see cref="DropSinks"/>. Answered with <see cref="SinksInUse"/> when every new sink is
/// known to the journal.
/// </summary>
/// <param name="Sinks">All sinks.</param>
public sealed record UseSinks(IReadOnlyList<SinkSettings> Sinks);
