using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Systems;

public sealed class ActorSystemLifeTests : PatientKit
{
    private const string Quiet = "akka.loglevel = OFF";

    [Theory]
    [InlineData("under_score")]
    [InlineData("-leading")]
    [InlineData("a star*")]
    [InlineData("a@b")]
    [InlineData("a#b")]
    [InlineData("a$b")]
    [InlineData("a%b")]
    [InlineData("a/b")]
    public void A_system_with_an_invalid_name_is_not_made(string name) => Should.Throw<ArgumentException>(() => ActorSystem.Create(name));

    [Fact]
    public async Task A_name_may_hold_letters_digits_and_inner_hyphens()
    {
        var system = ActorSystem.Create("Az0-9-", Quiet);
        system.Name.ShouldBe("Az0-9-");
        await system.Terminate();
    }

    [Fact]
    public async Task What_was_registered_last_runs_first_and_before_the_termination_is_told()
    {
        var system = ActorSystem.Create("callbacks", Quiet);
        List<int> ran = [];
        for (int i = 0; i < 5; i++)
        {
            int number = i;
            system.RegisterOnTermination(() => ran.Add(number));
        }

        system.WhenTerminated.IsCompleted.ShouldBeFalse();
        await system.Terminate();
        ran.ShouldBe([4, 3, 2, 1, 0]);
        system.WhenTerminated.IsCompleted.ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => system.RegisterOnTermination(() => { }));
    }

    [Fact]
    public async Task A_terminated_system_makes_no_actors()
    {
        var system = ActorSystem.Create("ended", Quiet);
        IActorRef actor = system.ActorOf<Silent>();
        await system.Terminate();
        await system.Terminate();
        Should.Throw<InvalidOperationException>(() => system.ActorOf<Silent>());
        actor.Tell("into the void", ActorRefs.NoSender);
    }

    [Fact]
    public void A_disposed_system_has_terminated()
    {
        var system = ActorSystem.Create("disposed", Quiet);
        system.ActorOf<Silent>();
        system.Dispose();
        system.WhenTerminated.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task The_settings_name_the_strategy_of_the_user_guardian()
    {
        using var kit = new TestKit($"{Quiet}\nakka.actor.guardian-supervisor-strategy = \"Akka.Actor.StoppingSupervisorStrategy\"");
        IActorRef actor = kit.Sys.ActorOf<Failing>();
        kit.Watch(actor);
        actor.Tell("fail");
        Terminated terminated = await kit.ExpectTerminatedAsync(actor, TimeSpan.FromSeconds(30));
        terminated.ExistenceConfirmed.ShouldBeTrue();
        terminated.AddressTerminated.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("$hello", "not start with `$`")]
    [InlineData("a%", "Illegal actor name")]
    [InlineData("%xx", "Illegal actor name")]
    [InlineData("%0G", "Illegal actor name")]
    [InlineData("%", "Illegal actor name")]
    [InlineData("a?", "Illegal actor name")]
    [InlineData("a/b", "Illegal actor name")]
    [InlineData("\u00fc\u00df", "include only ASCII")]
    public void An_actor_with_an_invalid_name_is_not_made(string name, string why) =>
        Should.Throw<InvalidActorNameException>(() => Sys.ActorOf<Silent>(name)).Message.ShouldContain(why);

    [Fact]
    public void A_name_that_is_taken_is_told()
    {
        Sys.ActorOf<Silent>("taken");
        Should.Throw<InvalidActorNameException>(() => Sys.ActorOf<Silent>("taken")).Message.ShouldBe("Actor name \"taken\" is not unique!");
    }

    [Fact]
    public async Task Of_many_who_want_a_name_one_gets_it()
    {
        for (int i = 0; i < 100; i++)
        {
            string name = $"wanted-{i}";
            Exception?[] outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Record.Exception(() => Sys.ActorOf<Silent>(name)))));
            outcomes.Count(outcome => outcome is null).ShouldBe(1);
            outcomes.Count(outcome => outcome is InvalidActorNameException).ShouldBe(3);
        }
    }

    [Fact]
    public void A_child_that_is_not_there_is_nobody()
    {
        IActorRef parent = Sys.ActorOf(Props.Create(() => new WithChild()));
        parent.Tell("child", TestActor);
        ExpectMsg<IActorRef>().Path.Name.ShouldBe("child");
        parent.Tell("other", TestActor);
        ExpectMsg<IActorRef>().IsNobody().ShouldBeTrue();
    }

    [Fact]
    public async Task The_settings_name_extensions_that_start_with_the_system()
    {
        var system = ActorSystem.Create(
            "extended",
            $"""
            {Quiet}
            akka.extensions = ["{typeof(CountingExtensionId).FullName}, Router.ActorRuntime.Tests"]
            """);
        system.HasExtension<CountingExtension>().ShouldBeTrue();
        CountingExtension extension = system.WithExtension<CountingExtension, CountingExtensionId>();
        extension.ShouldBeSameAs(system.GetExtension<CountingExtension>());
        extension.System.ShouldBeSameAs(system);
        await system.Terminate();
    }

    [Fact]
    public void An_extension_that_failed_to_start_fails_the_same_way_ever_after()
    {
        var id = new FailingExtensionId();
        InvalidOperationException first = Should.Throw<InvalidOperationException>(() => Sys.RegisterExtension(id));
        Should.Throw<InvalidOperationException>(() => Sys.RegisterExtension(id)).Message.ShouldBe(first.Message);
        id.Attempts.ShouldBe(1);
    }

    private sealed class CountingExtension(ActorSystem system) : IExtension
    {
        public ActorSystem System => system;
    }

    private sealed class CountingExtensionId : ExtensionIdProvider<CountingExtension>
    {
        public override CountingExtension CreateExtension(ExtendedActorSystem system) => new(system);
    }

    private sealed class FailingExtension : IExtension;

    private sealed class FailingExtensionId : ExtensionIdProvider<FailingExtension>
    {
        public int Attempts { get; private set; }

        public override FailingExtension CreateExtension(ExtendedActorSystem system)
        {
            Attempts++;
            throw new InvalidOperationException("no extension");
        }
    }

    private sealed class WithChild : UntypedActor
    {
        public WithChild()
        {
            Context.ActorOf<Silent>("child");
        }

        protected override void OnReceive(object message) => Sender.Tell(Context.Child((string)message));
    }
}
