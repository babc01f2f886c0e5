using Akka.TestKit;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Talking;

public sealed class SelectionTests : PatientKit
{
    [Fact]
    public void A_selection_is_written_with_its_anchor_and_its_path()
    {
        IActorRef anchor = Sys.ActorOf<Echo>("anchor");
        var selection = new ActorSelection(anchor, "../*/hello");
        selection.PathString.ShouldBe("/../*/hello");
        selection.ToString().ShouldBe($"ActorSelection[Anchor(akka://{Sys.Name}/user/anchor#{anchor.Path.Uid}), Path(/../*/hello)]");
    }

    [Fact]
    public void Selections_are_equal_when_anchor_and_path_are()
    {
        IActorRef one = Sys.ActorOf<Echo>("one");
        IActorRef other = Sys.ActorOf<Echo>("other");
        var selection = new ActorSelection(one, "../*/hello");
        selection.ShouldBe(new ActorSelection(one, "../*/hello"));
        selection.GetHashCode().ShouldBe(new ActorSelection(one, "../*/hello").GetHashCode());
        selection.ShouldNotBe(new ActorSelection(other, "../*/hello"));
        selection.ShouldNotBe(new ActorSelection(one, "../*/hell"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("..")]
    [InlineData("../..")]
    [InlineData("user/..")]
    [InlineData("/user/../../..")]
    public void There_is_nothing_above_the_root(string path) => Found(path).Path.Elements.ShouldBeEmpty();

    [Theory]
    [InlineData("/user", "user")]
    [InlineData("user/", "user")]
    [InlineData("system", "system")]
    [InlineData("akka://test/system/", "system")]
    [InlineData("user/../system", "system")]
    public void The_guardians_can_be_selected(string path, string name) => Found(path).Path.Elements.ShouldBe([name]);

    [Theory]
    [InlineData("")]
    [InlineData("/deadLetters")]
    [InlineData("deadLetters/")]
    [InlineData("foo://user")]
    public void The_dead_letters_say_they_are_nobody(string path) => Found(path).ShouldBe(ActorRefs.Nobody);

    [Theory]
    [InlineData("a/b/c")]
    [InlineData("/user/none")]
    [InlineData("akka://all-systems/Nobody")]
    [InlineData("akka://all-systems/user")]
    public void Where_no_actor_is_the_subject_is_null(string path) => Found(path).ShouldBeNull();

    [Fact]
    public void From_below_a_path_can_go_up_beyond_the_root()
    {
        IActorRef child = Sys.ActorOf(Props.Create(() => new Looking()), "looking");
        child.Tell("../../../..", TestActor);
        ExpectMsg<ActorIdentity>().Subject.Path.Elements.ShouldBeEmpty();
        child.Tell("../looking", TestActor);
        ExpectMsg<ActorIdentity>().Subject.ShouldBe(child);
    }

    [Fact]
    public void A_pattern_that_fits_nobody_says_so_only_where_it_had_no_choice()
    {
        IActorRef top = Sys.ActorOf(Props.Create(() => new Tree("b1", "b2")), "a");
        ExpectTree("/user/a/b1/*", 0);
        top.Tell(new Grow("b2", "c"), TestActor);
        ExpectMsg("grown");
        ExpectTree("/user/a/*", 2);
        ExpectTree("/user/a/*/c", 1);
        ExpectTree("/user/a/b2/*/none", 0);
        TestProbe probe = CreateTestProbe();
        Sys.ActorSelection("/user/a/*/c/none").Tell(new Identify("lost"), probe.Ref);
        probe.ExpectNoMsg(50);
    }

    [Fact]
    public async Task Who_is_not_there_or_does_not_answer_is_not_found()
    {
        await Should.ThrowAsync<ActorNotFoundException>(Sys.ActorSelection("/user/none").ResolveOne(TimeSpan.FromSeconds(30)));
        using var gate = new ManualResetEventSlim();
        IActorRef busy = Sys.ActorOf(Props.Create(() => new Busy()));
        busy.Tell(gate);
        await Should.ThrowAsync<ActorNotFoundException>(Sys.ActorSelection(busy.Path).ResolveOne(TimeSpan.FromMilliseconds(10)));
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(10));
        await Should.ThrowAsync<ActorNotFoundException>(Sys.ActorSelection(busy.Path).ResolveOne(TimeSpan.FromSeconds(30), cancel.Token));
        gate.Set();
        (await Sys.ActorSelection(busy.Path).ResolveOne(TimeSpan.FromSeconds(30))).ShouldBe(busy);
    }

    [Theory]
    [InlineData("ker*", false)]
    [InlineData("*ker", true)]
    [InlineData("*ker*", true)]
    [InlineData("worker*", true)]
    [InlineData("w?rk*", true)]
    public void A_pattern_is_for_the_whole_name(string pattern, bool fits)
    {
        IActorRef worker = Sys.ActorOf<Echo>("worker");
        Sys.ActorSelection("/user/" + pattern).Tell(new Identify(pattern), TestActor);
        ExpectMsg<ActorIdentity>().Subject.ShouldBe(fits ? worker : null);
    }

    private IActorRef Found(string path)
    {
        Sys.ActorSelection(path).Tell(new Identify(path), TestActor);
        return ExpectMsg<ActorIdentity>(identity => identity.MessageId.Equals(path)).Subject;
    }

    /// <summary>So many actors answer; when none does, one answer says there is none.</summary>
    private void ExpectTree(string path, int found)
    {
        TestProbe probe = CreateTestProbe();
        Sys.ActorSelection(path).Tell(new Identify(path), probe.Ref);
        for (int i = 0; i < found; i++)
        {
            probe.ExpectMsg<ActorIdentity>().Subject.ShouldNotBeNull();
        }

        if (found == 0)
        {
            probe.ExpectMsg<ActorIdentity>().Subject.ShouldBeNull();
        }

        probe.ExpectNoMsg(50);
    }

    private sealed record Grow(string Under, string Name);

    private sealed class Tree : ReceiveActor
    {
        public Tree(params string[] children)
        {
            foreach (string child in children)
            {
                Context.ActorOf(Props.Create(() => new Tree(Array.Empty<string>())), child);
            }

            Receive<Grow>(grow => grow.Under.Length > 0, grow => Context.Child(grow.Under).Forward(grow with { Under = string.Empty }));
            Receive<Grow>(grow =>
            {
                Context.ActorOf<Echo>(grow.Name);
                Sender.Tell("grown");
            });
        }
    }

    private sealed class Looking : ReceiveActor
    {
        public Looking()
        {
            Receive<string>(path => Context.ActorSelection(path).Tell(new Identify(path), Sender));
        }
    }

    private sealed class Busy : ReceiveActor
    {
        public Busy()
        {
            Receive<ManualResetEventSlim>(gate => gate.Wait(TimeSpan.FromSeconds(30)));
        }
    }
}
