namespace Router.Sinks.Telegram.Memory;

/// <summary>A group that became a supergroup, and so has another id.</summary>
internal sealed record MovedChat(string From, string To);
