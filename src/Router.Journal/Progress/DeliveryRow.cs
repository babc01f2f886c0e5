namespace Router.Journal.Progress;

/// <summary>A delivery that the cursor has passed and that is not done with.</summary>
public sealed record DeliveryRow
{
    /// <summary>The delivery's id; see <see cref="Router.Journal.DeliveryId"/>.</summary>
    public required string DeliveryId { get; init; }

    /// <summary>The event's number.</summary>
    public required long Sequence { get; init; }

    /// <summary>Which of the event's destinations.</summary>
    public required int Destination { get; init; }

    /// <summary>What orders it.</summary>
    public required string Key { get; init; }

    /// <summary>What it waits for.</summary>
    public required DeliveryRowState State { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it was first tried, or held.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The last failure's reason; empty when it was not tried.</summary>
    public required string Reason { get; init; }
}
