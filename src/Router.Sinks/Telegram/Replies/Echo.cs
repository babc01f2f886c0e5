namespace Router.Sinks.Telegram.Replies;

/// <summary>A command of ours, whose event must not come back to the chat that it was written in.</summary>
internal sealed record Echo(string CommandId, string Chat);
