using Akka.Actor;
using Akka.TestKit;
using Router.Actors.Agents.Pipes;
using Router.Actors.Commands;
using Router.Actors.Tests.Support;
using Router.Journal.Records;
using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;

namespace Router.Actors.Tests.Commands;

public sealed class CorrelationActorTests : ReadingKit
{
    private readonly IActorRef _commands;
    private readonly TestProbe _pipe;

    public CorrelationActorTests()
    {
        IActorRef journal = Journal.Ref;
        _commands = Sys.ActorOf(Props.Create(() => new CorrelationActor(Login, journal)));
        _pipe = new TestProbe(Sys, Assertions, "pipe");
    }

    [Fact]
    public void Without_a_connection_a_command_is_not_sent()
    {
        Ask(Message());
        CommandOutcome outcome = ExpectMsg<CommandOutcome>();
        outcome.Problem.ShouldBe(CommandProblem.NotConnected);
        outcome.Status.ShouldBe(CommandStatus.NotSent);
        outcome.CommandId.ShouldBeNull();
        CommandRecord record = NextRecord<CommandRecord>();
        record.Outcome.ShouldBe("not-sent");
        record.Login.ShouldBe(Login);
    }

    [Fact]
    public void A_command_goes_out_with_an_id_of_its_own_and_its_result_is_the_answer()
    {
        Connect();
        Ask(Message(id: "42"));
        AgentCommand sent = NextSent();
        Guid.TryParse(sent.Id, out _).ShouldBeTrue();
        sent.Fields.GetText(FieldNames.MessageBody).ShouldBe("hello");

        Results(CommandResult.Success(Actions.SendMessage, sent.Id, "ok"));
        ExpectMsg(new CommandOutcome(CommandStatus.Done, "ok", sent.Id));
        CommandRecord record = NextRecord<CommandRecord>();
        record.Outcome.ShouldBe("done");
        record.Text.ShouldBe("ok");
        record.Command.Id.ShouldBe(sent.Id);
    }

    [Fact]
    public void An_error_text_is_a_refusal()
    {
        Connect();
        Ask(Message());
        AgentCommand sent = NextSent();
        Results(CommandResult.Failure(Actions.SendMessage, sent.Id, ErrorTexts.ServiceNotFound));
        ExpectMsg(new CommandOutcome(CommandStatus.Refused, ErrorTexts.ServiceNotFound, sent.Id));
        NextRecord<CommandRecord>().Outcome.ShouldBe("refused");
    }

    [Fact]
    public void Without_an_answer_the_outcome_is_unknown_and_a_late_one_changes_nothing()
    {
        Connect();
        Ask(Message());
        AgentCommand sent = NextSent();
        Clock.Advance(TimeSpan.FromSeconds(29));
        Settle(_commands);
        HasMessages.ShouldBeFalse();
        Clock.Advance(TimeSpan.FromSeconds(1));
        ExpectMsg<CommandOutcome>().ShouldSatisfyAllConditions(
            outcome => outcome.Status.ShouldBe(CommandStatus.Unknown),
            outcome => outcome.Problem.ShouldBe(CommandProblem.NoAnswer),
            outcome => outcome.Text.ShouldBe("the app gave no answer within 30 s"));

        Results(CommandResult.Success(Actions.SendMessage, sent.Id));
        Settle(_commands);
        HasMessages.ShouldBeFalse();
        NextRecord<CommandRecord>().Outcome.ShouldBe("unknown");
    }

    [Fact]
    public void The_asker_says_how_long_to_wait()
    {
        Connect();
        _commands.Tell(new SendCommand(Login, Message(), TimeSpan.FromSeconds(2)), TestActor);
        NextSent();
        Clock.Advance(TimeSpan.FromSeconds(2));
        ExpectMsg<CommandOutcome>().Status.ShouldBe(CommandStatus.Unknown);
    }

    [Fact]
    public void When_the_connection_ends_what_was_not_written_was_not_sent()
    {
        Connect();
        Ask(Message());
        Ask(Message());
        NextSent();
        WriteCommand unwritten = _pipe.ExpectMsg<WriteCommand>();
        _commands.Tell(new CommandsDisconnected([unwritten.Id]));
        CommandOutcome[] outcomes = [ExpectMsg<CommandOutcome>(), ExpectMsg<CommandOutcome>()];
        outcomes.Select(outcome => outcome.Status).ShouldBe([CommandStatus.Unknown, CommandStatus.NotSent]);
        outcomes.ShouldAllBe(outcome => outcome.Problem == CommandProblem.ConnectionEnded);
    }

    [Fact]
    public void Nothing_is_sent_again_on_the_next_connection()
    {
        Connect();
        Ask(Message());
        NextSent();
        _commands.Tell(new CommandsDisconnected([]));
        ExpectMsg<CommandOutcome>().Status.ShouldBe(CommandStatus.Unknown);
        Connect();
        Settle(_commands);
        _pipe.HasMessages.ShouldBeFalse();
    }

    [Fact]
    public void The_257th_pending_command_is_not_sent_and_says_why()
    {
        Connect();
        for (int i = 0; i < 256; i++)
        {
            Ask(Message());
        }

        Settle(_commands);
        HasMessages.ShouldBeFalse();
        Ask(Message());
        CommandOutcome outcome = ExpectMsg<CommandOutcome>();
        outcome.Status.ShouldBe(CommandStatus.NotSent);
        outcome.Problem.ShouldBe(CommandProblem.TooManyPending);
        outcome.Text.ShouldContain("256");
    }

    [Fact]
    public void A_command_that_the_app_could_not_read_is_not_sent()
    {
        Connect();
        Ask(Message(body: new string('x', FrameReader.MaxCap)));
        ExpectMsg<CommandOutcome>().Problem.ShouldBe(CommandProblem.TooLong);
        Settle(_commands);
        _pipe.HasMessages.ShouldBeFalse();
    }

    [Fact]
    public void An_app_that_never_echoes_gets_one_command_at_a_time()
    {
        Connect();
        Ask(Message());
        Ask(Message());
        AgentCommand first = NextSent();
        AgentCommand second = NextSent();
        Results(CommandResult.Success(Actions.SendMessage, id: null));
        ExpectMsg<CommandOutcome>().CommandId.ShouldBe(first.Id);

        Ask(Message());
        Settle(_commands);
        _pipe.HasMessages.ShouldBeFalse();
        Results(CommandResult.Success(Actions.SendMessage, id: null));
        ExpectMsg<CommandOutcome>().CommandId.ShouldBe(second.Id);
        AgentCommand third = NextSent();
        Results(CommandResult.Success(Actions.SendMessage, id: null));
        ExpectMsg<CommandOutcome>().CommandId.ShouldBe(third.Id);
    }

    [Fact]
    public void A_command_whose_turn_never_comes_was_not_sent()
    {
        Connect();
        Ask(Message());
        Ask(Message());
        NextSent();
        NextSent();
        Results(CommandResult.Success(Actions.SendMessage, id: null));
        ExpectMsg<CommandOutcome>();
        _commands.Tell(new SendCommand(Login, Message(), TimeSpan.FromSeconds(5)), TestActor);
        Settle(_commands);
        Clock.Advance(TimeSpan.FromSeconds(5));
        ExpectMsg<CommandOutcome>().Status.ShouldBe(CommandStatus.NotSent);
        Clock.Advance(TimeSpan.FromSeconds(25));
        ExpectMsg<CommandOutcome>().Status.ShouldBe(CommandStatus.Unknown);
    }

    [Fact]
    public void Parts_of_Router_get_their_tag_back_and_only_what_the_app_said_is_kept()
    {
        Connect();
        var subscribe = AgentCommand.Subscribe(id: null, Category.Known[0]);
        _commands.Tell(new SubmitCommand(subscribe, TimeSpan.FromSeconds(1), "tag 1"), TestActor);
        NextSent();
        Clock.Advance(TimeSpan.FromSeconds(1));
        CommandAnswered silent = ExpectMsg<CommandAnswered>();
        silent.Tag.ShouldBe("tag 1");
        silent.Outcome.Status.ShouldBe(CommandStatus.Unknown);

        _commands.Tell(new SubmitCommand(subscribe, TimeSpan.FromSeconds(2), "tag 2"), TestActor);
        Results(CommandResult.Success(Actions.EventSubscribe, NextSent().Id));
        ExpectMsg<CommandAnswered>().Tag.ShouldBe("tag 2");
        NextRecord<CommandRecord>().Outcome.ShouldBe("done");
    }

    [Fact]
    public void Whoever_waits_is_answered_when_it_stops()
    {
        Connect();
        Ask(Message());
        NextSent();
        Sys.Stop(_commands);
        ExpectMsg<CommandOutcome>().Status.ShouldBe(CommandStatus.Unknown);
    }

    private void Connect() => _commands.Tell(new CommandsConnected(_pipe.Ref));

    private void Ask(AgentCommand command) => _commands.Tell(new SendCommand(Login, command), TestActor);

    private void Results(params CommandResult[] results) => _commands.Tell(new ResultsRead(results));

    private AgentCommand NextSent()
    {
        var xml = System.Text.Encoding.UTF8.GetString(_pipe.ExpectMsg<WriteCommand>().Bytes.Span);
        PacketReader.TryParse(xml, out Packet? packet, out _).ShouldBeTrue();
        return packet.ShouldBeOfType<AgentCommand>();
    }

    private static AgentCommand Message(string? id = null, string body = "hello") => new()
    {
        Action = Actions.SendMessage,
        Id = id,
        Mode = Modes.Colleagues,
        Fields = FieldList.Of((FieldNames.ColleagueID, "1"), (FieldNames.MessageBody, body)),
    };
}
