namespace Router.Sinks.Email.Smtp;

/// <summary>There is no connection; the message is for people.</summary>
internal sealed class NoSessionException(string message, Exception? cause = null) : Exception(message, cause);
