namespace Router.Actors.Deliveries.Reading;

/// <summary>The journal could not be read.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Cause">Why.</param>
internal sealed record ReadFailed(ReadRequest Request, Exception Cause);
