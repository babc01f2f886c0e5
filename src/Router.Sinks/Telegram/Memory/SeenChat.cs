namespace Router.Sinks.Telegram.Memory;

/// <summary>A chat that the bot has heard of.</summary>
internal sealed record SeenChat(long Id, string Title, string Type);
