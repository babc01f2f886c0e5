using Akka.Actor;
using Router.Journal;

namespace Router.Actors.Journaling;

/// <summary>A sink's change of name, or its end.</summary>
/// <param name="RunAsync">Does it.</param>
/// <param name="Answer">What the asker hears then.</param>
/// <param name="Asker">Who asked.</param>
internal sealed record JournalChange(Func<IJournalStore, ValueTask> RunAsync, object Answer, IActorRef Asker);
