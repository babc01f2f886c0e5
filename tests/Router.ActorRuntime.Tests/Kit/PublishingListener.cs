using Akka.Event;
using Akka.TestKit;

namespace Router.ActorRuntime.Tests.Kit;

/// <summary>A kit's logger that publishes what it would print.</summary>
public sealed class PublishingListener : TestEventListener
{
    protected override void Print(LogEvent logEvent) => Context.System.EventStream.Publish(new Printed(logEvent));
}
