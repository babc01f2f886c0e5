using Akka.Actor;
using Router.Journal.Records;

namespace Router.Actors.Journaling;

/// <summary>To the JournalActor: keep these. Batches of one sender keep their order.</summary>
/// <param name="Records">The records, at least one.</param>
/// <param name="CreditTo">Who hears <see cref="RecordsAppended"/>, and may read on for it; <see cref="ActorRefs.Nobody"/> for none.</param>
/// <param name="Bytes">The credit that the reader gets back.</param>
public sealed record AppendRecords(IReadOnlyList<JournalRecord> Records, IActorRef CreditTo, long Bytes);
