using Router.Actors.Deliveries.Windows;

namespace Router.Actors.Deliveries.Reading;

/// <summary>Something that a SinkActor reads from the journal. When that fails, the same request is made again.</summary>
internal abstract record ReadRequest
{
    /// <summary>Where the sink stands; answered with <see cref="StandingRead"/>.</summary>
    internal sealed record Standing : ReadRequest;

    /// <summary>The next events; answered with <see cref="PageRead"/>.</summary>
    internal sealed record Page(long After, int Limit) : ReadRequest;

    /// <summary>The bodies of a key's first rows; answered with <see cref="RowsRead"/>.</summary>
    internal sealed record Rows(KeyChain Chain, IReadOnlyList<long> Sequences) : ReadRequest;

    /// <summary>Dead letters by id, once what was sent to the journal is written; answered with <see cref="DeadLettersRead"/>.</summary>
    internal sealed record DeadLetters(IReadOnlyList<string> DeliveryIds, Task Written) : ReadRequest;
}
