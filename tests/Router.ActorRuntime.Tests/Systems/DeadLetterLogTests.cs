using Akka.Event;
using Akka.TestKit;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Systems;

public sealed class DeadLetterLogTests() : PatientKit("""
    akka.loglevel = INFO
    akka.log-dead-letters = 3
    akka.log-dead-letters-suspend-duration = 1h
    """)
{
    private const string InAll = "dead letters encountered";

    [Fact]
    public void So_many_are_logged_then_none_until_the_pause_is_over()
    {
        IActorRef dead = Sys.ActorOf<Silent>();
        Watch(dead);
        Sys.Stop(dead);
        ExpectTerminated(dead);

        // Who logs them may not be there yet when the system is.
        AwaitAssert(() => Line("[1]").ExpectOne(TimeSpan.FromSeconds(10), () => dead.Tell(1, TestActor)), TimeSpan.FromMinutes(1));
        Line("[2]").ExpectOne(() => dead.Tell(2, TestActor));
        Line("[3]", ", no more dead letters will be logged in next").ExpectOne(() => dead.Tell(3, TestActor));
        TestProbe log = CreateTestProbe();
        Sys.EventStream.Subscribe(log.Ref, typeof(Info));
        dead.Tell(4, TestActor);
        log.ExpectNoMsg(100);

        IEventFilterApplier Line(string number, string more = "") => EventFilter.Info(contains: $"was not delivered. {number} {InAll}{more}");
    }

    [Fact]
    public void After_the_pause_the_next_one_says_how_many_were_not_logged_and_begins_to_count_anew()
    {
        using var kit = new TestKit("akka.loglevel = INFO, akka.log-dead-letters = 1, akka.log-dead-letters-suspend-duration = 20ms");
        kit.Sys.EventStream.Subscribe(kit.TestActor, typeof(Info));
        ExpectInTime($"[1] {InAll}, no more");
        ExpectInTime($"{InAll}, of which");
        ExpectInTime($"[1] {InAll}, no more");

        // What is lost within the pause is not logged: so something is lost until the line comes.
        void ExpectInTime(string part) => kit.AwaitAssert(
            () =>
            {
                kit.Sys.DeadLetters.Tell("lost", ActorRefs.NoSender);
                kit.FishForMessage<Info>(info => info.Message.ToString()!.Contains(part, StringComparison.Ordinal), TimeSpan.FromMilliseconds(50));
            },
            TimeSpan.FromSeconds(60));
    }
}
