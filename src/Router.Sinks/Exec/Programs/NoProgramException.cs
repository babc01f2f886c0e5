namespace Router.Sinks.Exec.Programs;

/// <summary>There is no program to talk to. The message is for people: one line, without secrets.</summary>
/// <param name="message">Why.</param>
/// <param name="notBefore">When there may be one again, where that is known.</param>
internal sealed class NoProgramException(string message, DateTimeOffset? notBefore = null) : Exception(message)
{
    public DateTimeOffset? NotBefore { get; } = notBefore;
}
