using Microsoft.Extensions.Time.Testing;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Telegram;
using Router.Sinks.Telegram.Replies;

namespace Router.Sinks.Tests.Telegram;

public sealed class TelegramReplyTests : IAsyncLifetime
{
    private const long Chat = 5000;

    private readonly TelegramRig _rig = TelegramRig.TwoWay();

    private FakeTelegram Fake => _rig.Fake;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task Reply_GoesToTheClient_AndWhatCameOfItStandsUnderIt()
    {
        await _rig.StartAsync();
        FakeTelegramMessage original = await _rig.ClientWritesAsync();

        Fake.Write(Chat, TelegramRig.Anna, "On our way", original.Id);

        AgentCommand command = await _rig.Commands.NextAsync();
        (command.Action, command.Mode).ShouldBe((Actions.SendMessage, Modes.ServicesClients));
        command.Fields.ShouldBe(FieldList.Of(
            (FieldNames.ClientID, "client-1"), (FieldNames.UserID, "user-1"), (FieldNames.ServiceID, "service-1"), (FieldNames.MessageBody, "On our way")));
        _rig.Commands.Sent.Single().Login.ShouldBe("271914");
        FakeTelegramMessage told = await Fake.NextAsync();
        (told.Visible, told.ReplyTo).ShouldBe(("Sent.", original.Id + 1));
    }

    [Fact]
    public async Task Reply_GoesToTheColleague()
    {
        await _rig.StartAsync();
        await _rig.DeliverAsync("hi", packet: new AgentEvent
        {
            Mode = Modes.Colleagues,
            Object = Objects.Message,
            Initiator = Initiators.Incoming,
            Fields = FieldList.Of((FieldNames.ColleagueID, "colleague-1"), (FieldNames.MessageBody, "hi")),
        });

        Fake.Write(Chat, 1, "hello", (await Fake.NextAsync()).Id, userName: "boris");

        AgentCommand command = await _rig.Commands.NextAsync();
        command.Mode.ShouldBe(Modes.Colleagues);
        command.Fields.ShouldBe(FieldList.Of((FieldNames.ColleagueID, "colleague-1"), (FieldNames.MessageBody, "hello")));
    }

    [Theory]
    [InlineData(CommandStatus.Refused, "agent is offline", null, "The app refused: agent is offline")]
    [InlineData(CommandStatus.NotSent, "", CommandProblem.NotConnected, "Not sent: there is no connection to the app.")]
    [InlineData(CommandStatus.Unknown, "", CommandProblem.NoAnswer, "Nobody knows whether it arrived: the app did not answer.")]
    public async Task Outcome_IsToldInPlainWords(CommandStatus status, string text, CommandProblem? problem, string words)
    {
        _rig.Commands.Answer = _ => Task.FromResult(new CommandOutcome(status, text, CommandId: null, problem));
        await _rig.StartAsync();

        Fake.Write(Chat, TelegramRig.Anna, "x", (await _rig.ClientWritesAsync()).Id);

        (await Fake.NextAsync()).Visible.ShouldStartWith(words);
    }

    [Fact]
    public async Task Stranger_IsToldOnce_AndNothingIsSent()
    {
        await _rig.StartAsync();
        FakeTelegramMessage original = await _rig.ClientWritesAsync();

        Fake.Write(Chat, 666, "secret plans", original.Id);
        (await Fake.NextAsync()).Visible.ShouldContain("your id is 666");
        Fake.Write(Chat, 666, "again", original.Id);
        Fake.Write(Chat, TelegramRig.Anna, "mine", original.Id);

        (await _rig.Commands.NextAsync()).Fields.GetText(FieldNames.MessageBody).ShouldBe("mine");
        (await Fake.NextAsync()).Visible.ShouldBe("Sent.");
        _rig.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Picture_IsAnswered_AndNotSent()
    {
        await _rig.StartAsync();

        Fake.Write(Chat, TelegramRig.Anna, text: null, (await _rig.ClientWritesAsync()).Id);

        (await Fake.NextAsync()).Visible.ShouldContain("only text");
        _rig.Commands.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatIsNoReplyToAChat_IsNobodysBusiness()
    {
        await _rig.StartAsync();
        await _rig.DeliverAsync("a call");
        FakeTelegramMessage call = await Fake.NextAsync();
        FakeTelegramMessage original = await _rig.ClientWritesAsync();

        Fake.Write(Chat, TelegramRig.Anna, "to nobody");
        Fake.Write(Chat, TelegramRig.Anna, "to a call", call.Id);
        Fake.Write(Chat + 1, TelegramRig.Anna, "elsewhere", original.Id);
        Fake.Write(Chat, TelegramRig.Anna, "to the client", original.Id);

        (await _rig.Commands.NextAsync()).Fields.GetText(FieldNames.MessageBody).ShouldBe("to the client");
        (await Fake.NextAsync()).Visible.ShouldBe("Sent.");
    }

    [Fact]
    public async Task Reply_IsKnownAfterAStop()
    {
        await _rig.StartAsync();
        FakeTelegramMessage original = await _rig.ClientWritesAsync();
        await _rig.StopAsync();
        _rig.State = _rig.State.AfterStop();
        await _rig.StartAsync();

        Fake.Write(Chat, TelegramRig.Anna, "later", original.Id);

        (await _rig.Commands.NextAsync()).Fields.GetText(FieldNames.MessageBody).ShouldBe("later");
    }

    [Fact]
    public async Task Echo_DoesNotComeBack_EvenBeforeTheAnswer_AndGoesToOtherChats()
    {
        var answer = new TaskCompletionSource<CommandOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        _rig.Commands.Answer = _ => answer.Task;
        await _rig.StartAsync();
        Fake.Write(Chat, TelegramRig.Anna, "x", (await _rig.ClientWritesAsync()).Id);
        await _rig.Commands.NextAsync();
        AgentEvent echo = TelegramRig.ClientMessage(FakeCommands.Id.ToUpperInvariant());

        Task<DeliveryOutcome> delivery = _rig.DeliverAsync("echo", packet: echo, number: 2);
        delivery.IsCompleted.ShouldBeFalse();
        answer.SetResult(new CommandOutcome(CommandStatus.Done, "", FakeCommands.Id));
        (await delivery).ShouldBe(DeliveryOutcome.NothingToDo("this reply was written in this very chat"));
        (await Fake.NextAsync()).Visible.ShouldBe("Sent.");

        await _rig.StopAsync();
        _rig.State = _rig.State.AfterCrash();
        (await _rig.DeliverAsync("echo", packet: echo, number: 3)).IsNothingToDo.ShouldBeTrue();
        (await _rig.DeliverAsync("echo", new TelegramTarget { Chat = "6000" }, echo, number: 4)).ShouldBe(DeliveryOutcome.Delivered);
        (await _rig.DeliverAsync("another's", packet: TelegramRig.ClientMessage(Guid.NewGuid().ToString()), number: 5)).ShouldBe(DeliveryOutcome.Delivered);

        Fake.Messages.Skip(2).Select(message => (message.Chat, message.Visible)).ShouldBe([("6000", "echo"), ("5000", "another's")]);
    }

    [Fact]
    public async Task UpdateThatComesAgain_IsNotSentAgain()
    {
        await _rig.StartAsync();
        FakeTelegramMessage original = await _rig.ClientWritesAsync();
        Fake.RepeatUpdates = true;

        Fake.Write(Chat, TelegramRig.Anna, "one", original.Id);
        (await Fake.NextAsync()).Visible.ShouldBe("Sent.");
        Fake.Write(Chat, TelegramRig.Anna, "two", original.Id);
        (await Fake.NextAsync()).Visible.ShouldBe("Sent.");

        _rig.Commands.Sent.Select(sent => sent.Command.Fields.GetText(FieldNames.MessageBody)).ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task CrashWhileACommandIsOut_IsToldAsUnknown_AndItIsNotSentAgain()
    {
        _rig.Commands.Answer = stop => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop).ContinueWith(
            _ => new CommandOutcome(CommandStatus.Done, "", CommandId: null), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        await _rig.StartAsync();
        FakeTelegramMessage original = await _rig.ClientWritesAsync();
        Fake.Write(Chat, TelegramRig.Anna, "x", original.Id);
        await _rig.Commands.NextAsync();
        DurableState left = _rig.State.AfterCrash();
        await _rig.StopAsync();
        Fake.Unconfirmed.ShouldBe(1);

        _rig.State = left;
        await _rig.StartAsync();

        FakeTelegramMessage told = await Fake.NextAsync();
        told.Visible.ShouldStartWith("Nobody knows whether it arrived: Router stopped");
        told.ReplyTo.ShouldBe(original.Id + 1);
        Fake.Write(Chat, TelegramRig.Anna, "y", original.Id);
        await _rig.Commands.NextAsync();
        _rig.Commands.Sent.Select(sent => sent.Command.Fields.GetText(FieldNames.MessageBody)).ShouldBe(["x", "y"]);
    }

    [Fact]
    public async Task StateThatCannotBeSaved_SendsNothing_UntilItCan()
    {
        await _rig.StartAsync();
        FakeTelegramMessage original = await _rig.ClientWritesAsync();
        int saves = 0;
        _rig.State.OnSave = () =>
        {
            if (++saves == 1)
            {
                _rig.Commands.Sent.ShouldBeEmpty();
                throw new IOException("disk full");
            }
        };

        Fake.Write(Chat, TelegramRig.Anna, "x", original.Id);

        (await _rig.AdvanceUntilAsync(Fake.NextAsync())).Visible.ShouldBe("Sent.");
        _rig.Commands.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task OutcomeThatCannotBeTold_IsToldLater_Once()
    {
        await _rig.StartAsync();
        FakeTelegramMessage original = await _rig.ClientWritesAsync();
        int calls = 0;
        Fake.Fault = call => call.Method == "sendMessage" && ++calls == 1 ? () => FakeTelegram.Error(500, "Internal Server Error") : null;

        Fake.Write(Chat, TelegramRig.Anna, "x", original.Id);

        (await _rig.AdvanceUntilAsync(Fake.NextAsync())).Visible.ShouldBe("Sent.");
        _rig.Commands.Sent.Count.ShouldBe(1);
        Fake.CountOf(TelegramRig.Chat).ShouldBe(2);
    }

    [Theory]
    [InlineData("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", "another program")]
    [InlineData("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first", "deleteWebhook")]
    public async Task SecondReader_IsOneLine_AndOneMoreWhenItIsGone(string description, string words)
    {
        int calls = 0;
        Fake.Fault = call => call.Method == "getUpdates" && ++calls <= 5 ? () => FakeTelegram.Error(409, description) : null;
        await _rig.StartAsync();
        FakeTelegramMessage original = await _rig.ClientWritesAsync();

        Fake.Write(Chat, TelegramRig.Anna, "x", original.Id);
        await _rig.AdvanceUntilAsync(_rig.Commands.NextAsync());
        await Fake.NextAsync();
        Fake.Write(Chat, TelegramRig.Anna, "y", original.Id);
        await Fake.NextAsync();

        _rig.Lines.Count.ShouldBe(2);
        _rig.Lines[0].ShouldContain(words);
        _rig.Lines[1].ShouldContain("read again");
    }

    [Fact]
    public void Trouble_PausesLongerAndLonger_UpToAMinute()
    {
        using var test = new Support.TestContext();
        var trouble = new PollTrouble(test.Context);

        Enumerable.Range(0, 9).Select(_ => trouble.Failed("same").TotalSeconds).ShouldBe([1, 2, 4, 8, 16, 32, 60, 60, 60]);
        trouble.Over();
        trouble.Failed("same").ShouldBe(TimeSpan.FromSeconds(1));
        test.Lines.Count.ShouldBe(3);
    }

    [Fact]
    public async Task TwoWay_WithoutTheRightToCommand_IsToldAndReadsNothing()
    {
        _rig.MayCommand = false;
        ISink sink = await _rig.BuildAsync();

        await sink.RunAsync(CancellationToken.None);

        _rig.Lines.ShouldHaveSingleItem().ShouldContain("may-command");
        SinkCheck check = (await sink.CheckAsync(CancellationToken.None)).ShouldNotBeNull();
        check.IsRight.ShouldBeFalse();
        check.Lines[^1].ShouldContain("may-command");
    }

    [Fact]
    public async Task OneWay_ReadsNothing()
    {
        _rig.Options = _rig.Options with { TwoWay = new TelegramTwoWay() };
        ISink sink = await _rig.BuildAsync();

        await sink.RunAsync(CancellationToken.None);

        Fake.Calls.ShouldBeEmpty();
    }

    [Fact]
    public void Offset_IsOfOneBot_AndDoesNotOutliveTelegramsMemory()
    {
        var state = new DurableState();
        var time = new FakeTimeProvider();
        new UpdateOffset(state, "1", time).Take(41);

        new UpdateOffset(state, "1", time).Next.ShouldBe(42);
        new UpdateOffset(state, "2", time).Next.ShouldBeNull();
        time.Advance(TimeSpan.FromDays(2));
        new UpdateOffset(state, "1", time).Next.ShouldBeNull();
    }
}
