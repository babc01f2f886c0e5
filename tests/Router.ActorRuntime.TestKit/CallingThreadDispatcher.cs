#nullable disable annotations
namespace Akka.TestKit;

/// <summary>Names the dispatcher that runs an actor on the thread that tells it something.</summary>
public static class CallingThreadDispatcher
{
    /// <summary>For <see cref="Props.WithDispatcher"/>.</summary>
    public static readonly string Id = Dispatch.CallingThreadDispatcher.Name;
}
