using Router.Journal.Progress;

namespace Router.Actors.Deliveries.Reading;

/// <summary>Dead letters by id.</summary>
/// <param name="Rows">Those that there are, in order of the journal.</param>
/// <param name="Unknown">The ids of which there is none.</param>
internal sealed record DeadLettersRead(IReadOnlyList<DeliveryRow> Rows, IReadOnlyList<string> Unknown);
