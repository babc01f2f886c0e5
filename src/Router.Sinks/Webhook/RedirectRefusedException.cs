namespace Router.Sinks.Webhook;

/// <summary>A redirect leads where nothing may be sent. The message is for people: one line, without secrets.</summary>
internal sealed class RedirectRefusedException(string message) : Exception(message);
