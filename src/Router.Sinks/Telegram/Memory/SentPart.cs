namespace Router.Sinks.Telegram.Memory;

/// <summary>How many messages of a delivery that takes several are in the chat already.</summary>
internal sealed record SentPart(string Delivery, int Count);
