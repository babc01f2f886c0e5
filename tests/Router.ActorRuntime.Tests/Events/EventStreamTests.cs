using Akka.Event;
using Akka.TestKit;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Events;

public sealed class EventStreamTests : PatientKit
{
    private readonly EventStream _stream = new(debug: false);

    private interface IAnimal;

    [Fact]
    public void A_second_subscription_to_the_same_channel_is_none()
    {
        _stream.Subscribe(TestActor, typeof(string)).ShouldBeTrue();
        _stream.Subscribe(TestActor, typeof(string)).ShouldBeFalse();
        _stream.Publish("once");
        _stream.Publish("end");
        ExpectMsg("once");
        ExpectMsg("end");
        _stream.Unsubscribe(TestActor, typeof(string)).ShouldBeTrue();
        _stream.Unsubscribe(TestActor, typeof(string)).ShouldBeFalse();
    }

    [Fact]
    public void Who_subscribed_to_a_type_and_to_one_above_it_gets_an_event_once()
    {
        _stream.Subscribe<Dog>(TestActor);
        _stream.Subscribe<IAnimal>(TestActor);
        var dog = new Dog();
        var cat = new Cat();
        _stream.Publish(dog);
        _stream.Publish(cat);
        ExpectMsg<Dog>().ShouldBeSameAs(dog);
        ExpectMsg<Cat>().ShouldBeSameAs(cat);
        _stream.Unsubscribe<IAnimal>(TestActor).ShouldBeTrue();
        _stream.Publish(cat);
        _stream.Publish(dog);
        ExpectMsg<Dog>();
    }

    [Fact]
    public void A_type_below_the_channel_can_be_unsubscribed_with_all_below_it()
    {
        _stream.Subscribe(TestActor, typeof(IAnimal));
        _stream.Unsubscribe(TestActor, typeof(Dog));
        _stream.Publish(new Dog());
        _stream.Publish(new Puppy());
        _stream.Publish(new Cat());
        ExpectMsg<Cat>();
    }

    [Fact]
    public void Unsubscribing_from_all_leaves_the_others_alone()
    {
        TestProbe other = CreateTestProbe();
        _stream.Subscribe(TestActor, typeof(Dog));
        _stream.Subscribe(TestActor, typeof(Cat));
        _stream.Subscribe(other.Ref, typeof(Dog));
        _stream.Unsubscribe(TestActor);
        _stream.Unsubscribe(TestActor, typeof(Dog)).ShouldBeFalse();
        _stream.Publish(new Dog());
        other.ExpectMsg<Dog>();
        TestActor.Tell("nothing before this");
        ExpectMsg("nothing before this");
    }

    [Fact]
    public void Null_is_no_subscriber()
    {
        Should.Throw<ArgumentNullException>(() => _stream.Subscribe(null, typeof(string)));
        Should.Throw<ArgumentNullException>(() => _stream.Unsubscribe(null, typeof(string)));
        Should.Throw<ArgumentNullException>(() => _stream.Unsubscribe(null));
    }

    [Fact]
    public void An_actor_that_stopped_gets_nothing_any_more()
    {
        IActorRef actor = Sys.ActorOf<Silent>();
        Sys.EventStream.Subscribe(actor, typeof(Dog));
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);

        // It is the stream's own business when it takes the subscription back.
        AwaitAssert(() => Sys.EventStream.Unsubscribe(actor, typeof(Dog)).ShouldBeFalse());
        Sys.EventStream.Publish(new Dog());
        Sys.DeadLetters.Tell("end");
        ExpectMsg<DeadLetter>().Message.ShouldBe("end");
    }

    [Fact]
    public void A_bus_of_ones_own_says_what_its_channels_are()
    {
        var bus = new LengthBus();
        bus.Subscribe(TestActor, 3).ShouldBeTrue();
        bus.Subscribe(TestActor, 3).ShouldBeFalse();
        bus.Publish("four");
        bus.Publish("two");
        ExpectMsg("two");
        bus.Unsubscribe(TestActor);
        bus.Unsubscribe(TestActor, 3).ShouldBeFalse();
    }

    private class Dog : IAnimal;

    private sealed class Puppy : Dog;

    private sealed class Cat : IAnimal;

    private sealed class LengthBus : ActorEventBus<string, int>
    {
        protected override bool Classify(string @event, int classifier) => @event.Length == classifier;

        protected override int GetClassifier(string @event) => @event.Length;

        protected override bool IsSubClassification(int parent, int child) => parent == child;

        protected override void Publish(string @event, IActorRef subscriber) => subscriber.Tell(@event);
    }
}
