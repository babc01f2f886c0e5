using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Receiving;

public sealed class StashCapacityTests : PatientKit
{
    [Fact]
    public void The_props_say_how_much_a_stash_holds()
    {
        Sys.ActorOf(Props.Create(() => new Stashing()).WithStashCapacity(3)).Tell(0, TestActor);
        ExpectMsg(3);
    }

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
