using Router.Sinks.Abstractions;

namespace Router.Sinks.Bitrix24.Rest;

/// <summary>The portal did not do what a delivery needs.</summary>
/// <param name="outcome">What that makes of the delivery.</param>
/// <param name="concernsAll">Whether other deliveries would end alike now.</param>
/// <param name="error">What the portal answered; <see langword="null"/> when it did not.</param>
internal sealed class PortalException(DeliveryOutcome outcome, bool concernsAll, RestError? error = null) : Exception(outcome.Reason)
{
    public DeliveryOutcome Outcome { get; } = outcome;

    public bool ConcernsAll { get; } = concernsAll;

    public RestError? Error { get; } = error;
}
