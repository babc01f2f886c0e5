using Akka.Event;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Systems;

public sealed class DeadLetterLogTests() : PatientKit("""
    akka.log-dead-letters = 3
    akka.log-dead-letters-suspend-duration = 1h
    """)
{
    private const string InAll = "dead letters encountered";

    [Fact]
    public void So_many_are_logged_with_who_told_whom_what_then_none_until_the_pause_is_over()
    {
        AwaitListener(this);
        IActorRef dead = Sys.ActorOf<Silent>();
        Watch(dead);
        Sys.Stop(dead);
        ExpectTerminated(dead);
        IActorRef deaf = Sys.ActorOf<Deaf>();
        Logged($"Message [Int32] from {TestActor} to {dead} was not delivered. [1] {InAll}", () => dead.Tell(7, TestActor));
        Logged($"Message [Int32] to {dead} was dropped. Too old. [2] {InAll}", () => Sys.EventStream.Publish(new Dropped(11, "Too old", dead)));
        Logged($"Message [String] from {TestActor} to {deaf} was unhandled. [3] {InAll}, no more dead letters will be logged in next [01:00:00]",
            () => deaf.Tell("what?", TestActor));
        Sys.EventStream.Subscribe(TestActor, typeof(Info));
        dead.Tell(8, TestActor);
        AwaitListener(this);
        Sys.Log.Info("end");
        ExpectMsg<Info>().Message.ShouldBe("end");
    }

    [Fact]
    public void After_the_pause_the_next_one_says_how_many_were_not_logged_and_begins_to_count_anew()
    {
        using var kit = new TestKit("akka.log-dead-letters = 1, akka.log-dead-letters-suspend-duration = 20ms");
        AwaitListener(kit);
        kit.Sys.EventStream.Subscribe(kit.TestActor, typeof(Info));
        Tell();
        kit.FishForMessage<Info>(info => Is(info, $"[1] {InAll}, no more"), TimeSpan.FromSeconds(30));
        kit.AwaitAssert(
            () =>
            {
                Tell();
                AwaitListener(kit);
                kit.ExpectMsg<Info>(info => Is(info, $"{InAll}, of which"), TimeSpan.Zero);
            },
            TimeSpan.FromSeconds(30));
        Tell();
        kit.ExpectMsg<Info>(info => Is(info, $"[1] {InAll}"), TimeSpan.FromSeconds(30));

        void Tell() => kit.Sys.DeadLetters.Tell("lost", ActorRefs.NoSender);

        static bool Is(Info info, string part) => info.Message.ToString()!.Contains(part, StringComparison.Ordinal);
    }

    /// <summary>What it got before it answers, it has dealt with.</summary>
    private static void AwaitListener(TestKit kit)
    {
        Akka.TestKit.TestProbe probe = kit.CreateTestProbe();
        kit.Sys.ActorSelection("/system/deadLetterListener").Tell(new Identify(1), probe.Ref);
        probe.ExpectMsg<ActorIdentity>(TimeSpan.FromSeconds(30));
    }

    private void Logged(string start, Action action) => EventFilter.Info(start: start).ExpectOne(action);

    private sealed class Deaf : UntypedActor
    {
        protected override void OnReceive(object message) => Unhandled(message);
    }
}
