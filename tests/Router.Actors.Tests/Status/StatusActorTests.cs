using Akka.Actor;
using Router.Actors.Status;
using Router.Actors.Tests.Support;

namespace Router.Actors.Tests.Status;

public sealed class StatusActorTests : PatientKit
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_answers_with_the_last_word_of_each_part_in_order_of_names()
    {
        IActorRef status = Started();
        Publish(Agent("sim-2", AgentState.Absent), Agent("sim-1", AgentState.Absent), Agent("SIM-2", AgentState.Connected));
        Publish(new SinkStatus { Name = "tg", Type = "console", State = SinkState.Working, Since = Noon, Waiting = 3 });
        Publish(new JournalStatus { Read = 5 }, new RulesStatus { Revision = 2 });

        status.Tell(GetStatus.Instance);

        RouterStatus all = ExpectMsg<RouterStatus>();
        all.Agents.Select(agent => (agent.Login, agent.State)).ShouldBe([("sim-1", AgentState.Absent), ("SIM-2", AgentState.Connected)]);
        all.Sinks.ShouldHaveSingleItem().Waiting.ShouldBe(3);
        all.Journal.Read.ShouldBe(5);
        all.Rules.Revision.ShouldBe(2);
    }

    [Fact]
    public void It_forgets_who_is_gone()
    {
        IActorRef status = Started();
        Publish(Agent("sim-1", AgentState.Absent), new AgentGone("sim-1"));
        Publish(new SinkStatus { Name = "tg", Type = "console", State = SinkState.Working, Since = Noon }, new SinkGone("tg"));

        status.Tell(GetStatus.Instance);

        RouterStatus all = ExpectMsg<RouterStatus>();
        all.Agents.ShouldBeEmpty();
        all.Sinks.ShouldBeEmpty();
    }

    [Fact]
    public void It_adds_up_the_values_that_are_no_numbers_by_route()
    {
        IActorRef status = Started();
        Publish(new NumbersUnreadable("large", 2), new NumbersUnreadable("Large", 1), new NumbersUnreadable("large", 3));

        status.Tell(GetStatus.Instance);

        ExpectMsg<RouterStatus>().UnreadableNumbers.ShouldBe(
            new Dictionary<string, long>(StringComparer.Ordinal) { ["large"] = 5, ["Large"] = 1 }, ignoreOrder: true);
    }

    private static AgentStatus Agent(string login, AgentState state) => new() { Login = login, State = state, Since = Noon };

    /// <summary>The actor, after it has subscribed.</summary>
    private IActorRef Started()
    {
        IActorRef status = Sys.ActorOf(StatusActor.Props());
        status.Tell(GetStatus.Instance);
        ExpectMsg<RouterStatus>().Agents.ShouldBeEmpty();
        return status;
    }

    private void Publish(params object[] messages) => Array.ForEach(messages, Sys.EventStream.Publish);
}
