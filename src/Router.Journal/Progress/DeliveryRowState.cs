namespace Router.Journal.Progress;

/// <summary>What a delivery in a row waits for.</summary>
public enum DeliveryRowState
{
    /// <summary>Its next attempt.</summary>
    Waiting,

    /// <summary>An earlier delivery of its key.</summary>
    Held,

    /// <summary>A person: it is a dead letter.</summary>
    Dead,
}
