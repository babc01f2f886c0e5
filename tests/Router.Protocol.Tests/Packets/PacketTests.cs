using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Protocol.Tests.Packets;

public class PacketTests
{
    [Fact]
    public void AgentEvent_WordsInAnySpelling_AreCanonical()
    {
        var told = new AgentEvent
        {
            CommandId = " {id} ",
            Mode = "serviceclients",
            Object = " CALL ",
            State = "finished",
            Initiator = "Incoming",
        };

        told.CommandId.ShouldBe("{id}");
        told.Mode.ShouldBe(Modes.ServicesClients);
        told.Object.ShouldBe(Objects.Call);
        told.State.ShouldBe(States.Finished);
        told.Initiator.ShouldBe(Initiators.Incoming);
    }

    [Fact]
    public void AgentEvent_UnknownWords_StayAsTheyCame()
    {
        var told = new AgentEvent { Mode = " New ", Object = "thing", State = "Paused ", Initiator = "ROBOT" };

        told.Mode.ShouldBe(" New ");
        told.Object.ShouldBe("thing");
        told.State.ShouldBe("Paused ");
        told.Initiator.ShouldBe("ROBOT");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n")]
    public void AgentEvent_BlankWords_AreAbsent(string? blank)
    {
        var told = new AgentEvent { CommandId = blank, Mode = blank, Object = blank, State = blank, Initiator = blank };

        told.CommandId.ShouldBeNull();
        told.Mode.ShouldBeNull();
        told.Object.ShouldBeNull();
        told.State.ShouldBeNull();
        told.Initiator.ShouldBeNull();
    }

    [Fact]
    public void AgentEvent_TimeWithOffset_IsUtc()
    {
        var told = new AgentEvent { Time = new DateTimeOffset(2015, 3, 25, 15, 0, 0, TimeSpan.FromHours(3)) };

        told.Time.ShouldBe(new DateTimeOffset(2015, 3, 25, 12, 0, 0, TimeSpan.Zero));
        told.Time!.Value.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void AgentCommand_WordsInAnySpelling_AreCanonical()
    {
        var command = new AgentCommand
        {
            Id = " 1 ",
            Action = "EventUnsubscribe",
            Mode = "COLLEAGUES",
            Object = "message",
            Initiator = "SELF",
        };

        command.Id.ShouldBe("1");
        command.Action.ShouldBe(Actions.EventUnSubscribe);
        command.Mode.ShouldBe(Modes.Colleagues);
        command.Object.ShouldBe(Objects.Message);
        command.Initiator.ShouldBe(Initiators.Self);
    }

    [Fact]
    public void AgentCommand_Subscribe_NamesTheCategory()
    {
        var command = AgentCommand.Subscribe("7", new Category(Modes.Softphone, Objects.Call, Initiators.Incoming));

        (command.Action, command.Id, command.Mode, command.Object, command.Initiator)
            .ShouldBe((Actions.EventSubscribe, "7", Modes.Softphone, Objects.Call, Initiators.Incoming));
    }

    [Fact]
    public void AgentCommand_Unsubscribe_NamesTheCategory()
    {
        var command = AgentCommand.Unsubscribe(null, new Category(Modes.Colleagues, Objects.Message, Initiators.Self));

        (command.Action, command.Id, command.Mode, command.Object, command.Initiator)
            .ShouldBe((Actions.EventUnSubscribe, null, Modes.Colleagues, Objects.Message, Initiators.Self));
    }

    [Fact]
    public void CommandResult_Success_HasNoError()
    {
        var result = CommandResult.Success("sendmessage", " 1 ", "done");

        (result.Action, result.Id, result.Result, result.Error, result.IsFailure)
            .ShouldBe((Actions.SendMessage, "1", "done", null, false));
    }

    [Fact]
    public void CommandResult_Failure_SaysWhy()
    {
        var result = CommandResult.Failure(Actions.SendMessage, "1", ErrorTexts.AgentOffline);

        result.IsFailure.ShouldBeTrue();
        result.Error.ShouldBe("agent is offline");
        result.Result.ShouldBe(string.Empty);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void CommandResult_FailureWithoutReason_Throws(string error) =>
        Should.Throw<ArgumentException>(() => CommandResult.Failure(null, null, error));

    [Fact]
    public void CommandResult_BlankErrorBeforeARealOne_FailsWithTheRealOne()
    {
        var result = new CommandResult { Fields = FieldList.Of(("Error", " \n"), ("Result", "ok"), ("Error", "broken")) };

        result.IsFailure.ShouldBeTrue();
        result.Error.ShouldBe("broken");
    }

    [Fact]
    public void CommandResult_BlankError_IsNone() =>
        new CommandResult { Fields = FieldList.Of(("Error", " ")) }.IsFailure.ShouldBeFalse();

    [Fact]
    public void CommandResult_TextOfResult_NeverDecides() =>
        new CommandResult { Fields = FieldList.Of(("Result", "Error: everything failed")) }.IsFailure.ShouldBeFalse();
}
