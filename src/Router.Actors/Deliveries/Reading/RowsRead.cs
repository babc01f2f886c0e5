using Router.Journal;

namespace Router.Actors.Deliveries.Reading;

/// <summary>Bodies of rows.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Entries">What the journal has of it.</param>
internal sealed record RowsRead(ReadRequest.Rows Request, IReadOnlyList<SinkEntry> Entries);
