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

    [Fact]
    public void A_line_says_who_told_whom_what_and_how_many_there_were()
    {
        IActorRef dead = Sys.ActorOf<Silent>();
        Watch(dead);
        Sys.Stop(dead);
        ExpectTerminated(dead);
        IActorRef deaf = Sys.ActorOf<Deaf>();
        string inAll = "dead letters encountered";
        EventFilter.Info(start: $"Message [Int32] from {TestActor} to {dead} was not delivered. [1] {inAll}").ExpectOne(() => dead.Tell(7, TestActor));
        EventFilter.Info(start: $"Message [String] from {TestActor} to {deaf} was unhandled. [2] {inAll}, no more dead letters will be logged in next [00:01:00]")
            .ExpectOne(() => deaf.Tell("what?", TestActor));
        dead.Tell(8, TestActor);
        dead.Tell(9, TestActor);
        WaitForListener();
        ((TestScheduler)Sys.Scheduler).Advance(TimeSpan.FromMinutes(1));
        EventFilter.Info(start: $"Message [Int32] to {dead} was not delivered. [5] {inAll}, of which 2 were not logged").ExpectOne(
            () => dead.Tell(10, ActorRefs.NoSender));
        EventFilter.Info(start: $"Message [Int32] to {dead} was dropped. Too old. [1] {inAll}").ExpectOne(
            () => Sys.EventStream.Publish(new Dropped(11, "Too old", dead)));
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

    private sealed class Deaf : UntypedActor
    {
        protected override void OnReceive(object message) => Unhandled(message);
    }
}
