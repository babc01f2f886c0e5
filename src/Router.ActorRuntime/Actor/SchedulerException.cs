namespace Akka.Actor;

/// <summary>The scheduler refused.</summary>
public sealed class SchedulerException : Exception
{
    /// <summary>Makes one with a text.</summary>
    public SchedulerException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a text and a cause.</summary>
    public SchedulerException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
