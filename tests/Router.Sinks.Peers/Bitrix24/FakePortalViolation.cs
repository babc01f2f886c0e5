namespace Router.Sinks.Peers.Bitrix24;

/// <summary>What the documentation does not know.</summary>
internal sealed class FakePortalViolation(string message) : Exception(message);
