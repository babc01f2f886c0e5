namespace Router.Sinks.Http;

/// <summary>A receiver is only at addresses that may not be connected to. The message is for programmers.</summary>
internal sealed class ForbiddenAddressException() : Exception("No address of the receiver may be connected to.");
