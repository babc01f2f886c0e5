namespace Router.Sinks.Http;

/// <summary>The receiver was not reached, or did not answer in time. The message is for people: one line, without secrets.</summary>
internal sealed class NoAnswerException(string message) : Exception(message);
