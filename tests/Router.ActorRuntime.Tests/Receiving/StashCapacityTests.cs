using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Receiving;

public sealed class StashCapacityTests() : PatientKit("""
    akka.actor.deployment { /deployed { stash-capacity = 1 } }
    small-stash { type = Dispatcher, stash-capacity = 2 }
    also-small-stash = small-stash
    """)
{
    [Fact]
    public void The_settings_of_the_dispatcher_say_how_much_a_stash_holds() =>
        Capacity(Props.Create(() => new Stashing()).WithDispatcher("small-stash")).ShouldBe(2);

    [Fact]
    public void A_dispatcher_can_have_another_name() =>
        Capacity(Props.Create(() => new Stashing()).WithDispatcher("also-small-stash")).ShouldBe(2);

    [Fact]
    public void The_props_say_it_before_the_dispatcher() =>
        Capacity(Props.Create(() => new Stashing()).WithDispatcher("small-stash").WithStashCapacity(3)).ShouldBe(3);

    [Fact]
    public void The_deployment_says_it_before_the_dispatcher() =>
        Capacity(Props.Create(() => new Stashing()).WithDispatcher("small-stash"), "deployed").ShouldBe(1);

    [Fact]
    public void A_stash_that_is_full_says_so_and_refuses()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Stashing()).WithStashCapacity(2));
        actor.Tell("one", TestActor);
        ExpectMsg(false);
        actor.Tell("two", TestActor);
        ExpectMsg(true);
        EventFilter.Exception<StashOverflowException>().ExpectOne(() => actor.Tell("three", TestActor));
    }

    private int Capacity(Props props, string? name = null)
    {
        Sys.ActorOf(props, name).Tell(0, TestActor);
        return ExpectMsg<int>();
    }

    private sealed class Stashing : UntypedActorWithStash
    {
        protected override void OnReceive(object message)
        {
            if (message is int)
            {
                Sender.Tell(Stash.Capacity);
                return;
            }

            Stash.Stash();
            Sender.Tell(Stash.IsFull);
        }
    }
}
