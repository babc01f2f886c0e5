using Router.Sinks.Abstractions;
using Router.Sinks.Amocrm.Calls;

namespace Router.Sinks.Amocrm;

/// <summary>One delivery of a batch on its way.</summary>
internal sealed class BatchItem(Delivery delivery, Reading reading)
{
    private DeliveryOutcome? _outcome = reading switch
    {
        Reading.Wrong wrong => DeliveryOutcome.Rejected(wrong.Reason),
        Reading.Internal nothing => DeliveryOutcome.NothingToDo(nothing.Reason),
        _ => null,
    };

    public Delivery Delivery { get; } = delivery;

    public Reading Reading { get; } = reading;

    /// <summary>The call, with what its record brought; <see langword="null"/> when it is none.</summary>
    public CrmCall? Call { get; set; } = (reading as Reading.Call)?.Value;

    /// <summary>The text for a card; <see langword="null"/> when it is none.</summary>
    public CrmNote? Note { get; } = reading switch
    {
        Reading.Record record => record.Note,
        Reading.Message message => message.Note,
        _ => null,
    };

    /// <summary>The call that carries this record along; <see langword="null"/> when none does.</summary>
    public BatchItem? Carrier { get; set; }

    /// <summary>What came of it, once that is known.</summary>
    public DeliveryOutcome? Outcome
    {
        get => Carrier is null ? _outcome : Carrier.Outcome;
        set => _outcome = value;
    }

    public bool IsOpen => Outcome is null;
}
