using Akka.Event;
using Akka.TestKit;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Systems;

public sealed class DeadLetterLogTests() : PatientKit("""
    akka.scheduler.implementation = "Akka.TestKit.TestScheduler, Akka.TestKit"
    akka.log-dead-letters = 2
    akka.log-dead-letters-suspend-duration = 1m
    """)
{
    [Fact]
    public void So_many_dead_letters_are_logged_then_none_until_the_pause_is_over()
    {
        Logged(2, "a", "b");
        Logged(0, "c");
        ((TestScheduler)Sys.Scheduler).Advance(TimeSpan.FromMinutes(1));
        Logged(1, "d");
    }

    private void Logged(int count, params string[] messages)
    {
        TestProbe listener = CreateTestProbe();
        Sys.EventStream.Subscribe(listener.Ref, typeof(Info));
        WaitForListener();
        foreach (string message in messages)
        {
            Sys.DeadLetters.Tell(message);
        }

        WaitForListener();
        Sys.Log.Info("end");
        int logged = 0;
        while (listener.ExpectMsg<Info>().Message.ToString() is { } line && line != "end")
        {
            logged += line.Contains("was not delivered", StringComparison.Ordinal) ? 1 : 0;
        }

        logged.ShouldBe(count);
        Sys.EventStream.Unsubscribe(listener.Ref);
    }

    /// <summary>What it got before it answers, it has dealt with.</summary>
    private void WaitForListener()
    {
        Sys.ActorSelection("/system/deadLetterListener").Tell(new Identify(1), TestActor);
        ExpectMsg<ActorIdentity>();
    }
}
