#nullable disable annotations
namespace Akka.Actor;

/// <summary>The scheduler refused.</summary>
public sealed class SchedulerException : AkkaException
{
    /// <summary>Makes one with a text.</summary>
    public SchedulerException(string message)
        : base(message)
    {
    }
}
