using Router.Sinks.Abstractions;

namespace Router.Sinks.Bitrix24.Calls;

/// <summary>Writes a call into the portal, event by event: one event of a call at a time, and each may come again.</summary>
internal interface ICallWriter
{
    /// <summary>A login sees the call start.</summary>
    public Task<DeliveryOutcome> StartAsync(CallFacts call, Delivery delivery, CancellationToken cancellationToken);

    /// <summary>A login sees the call end. It has ended when somebody talked, or when it rings at nobody any more.</summary>
    public Task<DeliveryOutcome> FinishAsync(CallFacts call, Delivery delivery, Bitrix24Target target, CancellationToken cancellationToken);

    /// <summary>The call's record is ready.</summary>
    public Task<DeliveryOutcome> AttachAsync(string callId, CallRecord record, CancellationToken cancellationToken);
}
