using Akka.Actor;
using Router.Actors.Commands;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Actors.Tests.Commands;

public sealed class PendingCommandsTests
{
    private readonly PendingCommands _pending = new();

    [Theory]
    [InlineData("D")]
    [InlineData("N")]
    [InlineData("B")]
    public void A_result_finds_its_command_however_the_id_is_written(string format)
    {
        Sent(Actions.SendMessage);
        PendingCommand command = Sent(Actions.SendMessage);
        _pending.Answer(Result($"  {command.Id.ToString(format).ToUpperInvariant()} ")).ShouldBeSameAs(command);
        _pending.Answer(Result(command.Id.ToString())).ShouldBeNull("it was answered already");
        _pending.Count.ShouldBe(1);
    }

    [Fact]
    public void A_result_without_id_is_the_only_one_of_its_action()
    {
        Sent(Actions.Call);
        PendingCommand message = Sent(Actions.SendMessage);
        _pending.Answer(Result(id: null, Actions.SendMessage)).ShouldBeSameAs(message);
    }

    [Fact]
    public void A_result_without_id_and_action_is_the_only_pending_one()
    {
        PendingCommand message = Sent(Actions.SendMessage);
        _pending.Answer(Result(id: "", action: null)).ShouldBeSameAs(message);
        Sent(Actions.Call);
        _pending.Answer(Result(Guid.NewGuid().ToString())).ShouldBeNull();
    }

    [Fact]
    public void An_app_that_never_echoes_answers_in_order_and_then_gets_one_at_a_time()
    {
        PendingCommand first = Sent(Actions.EventSubscribe);
        PendingCommand second = Sent(Actions.EventSubscribe);
        _pending.Answer(Result(id: null)).ShouldBeSameAs(first);

        PendingCommand third = Add(Actions.EventSubscribe);
        PendingCommand fourth = Add(Actions.EventSubscribe);
        _pending.TryTakeNext(out _).ShouldBeFalse("the second has no answer yet");
        _pending.Answer(Result(id: null)).ShouldBeSameAs(second);
        _pending.TryTakeNext(out PendingCommand? next).ShouldBeTrue();
        next.ShouldBeSameAs(third);
        _pending.TryTakeNext(out _).ShouldBeFalse();
        _pending.TryExpire(third.Id, out _, out bool wasSent).ShouldBeTrue();
        wasSent.ShouldBeTrue();
        _pending.TryTakeNext(out next).ShouldBeTrue();
        next.ShouldBeSameAs(fourth);
    }

    [Fact]
    public void Where_ids_were_echoed_a_result_without_one_is_nobodys_among_several()
    {
        PendingCommand first = Sent(Actions.EventSubscribe);
        Sent(Actions.EventSubscribe);
        Sent(Actions.EventSubscribe);
        _pending.Answer(Result(first.Id.ToString())).ShouldBeSameAs(first);
        _pending.Answer(Result(id: null)).ShouldBeNull();
        _pending.Count.ShouldBe(2);
    }

    [Fact]
    public void A_foreign_id_is_nobodys()
    {
        Sent(Actions.SendMessage);
        _pending.Answer(Result(Guid.NewGuid().ToString())).ShouldBeNull();
        _pending.Answer(Result("42")).ShouldBeNull();
        _pending.Count.ShouldBe(1);
    }

    [Fact]
    public void A_waiting_command_is_not_answered_by_a_result()
    {
        Add(Actions.SendMessage);
        _pending.Answer(Result(id: null, Actions.SendMessage)).ShouldBeNull();
    }

    [Fact]
    public void It_is_full_at_256()
    {
        for (int i = 0; i < 255; i++)
        {
            Sent(Actions.SendMessage);
        }

        _pending.IsFull.ShouldBeFalse();
        Add(Actions.SendMessage);
        _pending.IsFull.ShouldBeTrue();
    }

    [Fact]
    public void The_end_tells_apart_what_the_app_may_have_got()
    {
        PendingCommand sent = Sent(Actions.SendMessage);
        PendingCommand unwritten = Sent(Actions.SendMessage);
        PendingCommand waiting = Add(Actions.SendMessage);
        _pending.End([unwritten.Id]).ShouldBe([(sent, true), (unwritten, false), (waiting, false)]);
        _pending.Count.ShouldBe(0);
    }

    [Fact]
    public void A_new_connection_learns_anew_whether_the_app_echoes()
    {
        PendingCommand before = Sent(Actions.EventSubscribe);
        _pending.Answer(Result(before.Id.ToString()));
        _pending.End([]);
        PendingCommand first = Sent(Actions.EventSubscribe);
        Sent(Actions.EventSubscribe);
        _pending.Answer(Result(id: null)).ShouldBeSameAs(first);
    }

    private PendingCommand Add(string action)
    {
        var id = Guid.NewGuid();
        var command = new AgentCommand { Action = action, Id = id.ToString() };
        var pending = new PendingCommand(id, command, default, TimeSpan.FromSeconds(30), default, ActorRefs.Nobody, Tag: null);
        _pending.Add(pending);
        return pending;
    }

    private PendingCommand Sent(string action)
    {
        PendingCommand pending = Add(action);
        _pending.TryTakeNext(out PendingCommand? next).ShouldBeTrue();
        next.ShouldBeSameAs(pending);
        return pending;
    }

    private static CommandResult Result(string? id, string? action = Actions.EventSubscribe) => CommandResult.Success(action, id);
}
