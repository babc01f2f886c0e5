using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Telegram;
using Router.Sinks.Telegram.Records;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.Telegram;

public sealed class TelegramRecordTests : IAsyncLifetime
{
    private readonly TelegramRig _rig = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Theory]
    [InlineData("call 1.mp3", "sendAudio", "call_1.mp3")]
    [InlineData("call.M4A", "sendAudio", "call.M4A")]
    [InlineData("call.ogg", "sendVoice", "call.ogg")]
    [InlineData("call.wav", "sendDocument", "call.wav")]
    public async Task File_GoesAsWhatItIs_WithTheTextUnderIt(string file, string method, string name)
    {
        (await _rig.DeliverAsync("<b>Разговор</b>", new TelegramTarget { Topic = 7, Silent = true }, Record(FileOf(file)))).ShouldBe(DeliveryOutcome.Delivered);

        FakeTelegramMessage message = _rig.Fake.Messages.ShouldHaveSingleItem();
        (message.Method, message.FileName, message.FileLength).ShouldBe((method, name, 3));
        (message.Visible, message.IsHtml, message.Topic, message.IsSilent).ShouldBe(("Разговор", true, 7L, true));
    }

    [Fact]
    public async Task AudioThatTelegramDoesNotTake_GoesAsAFile()
    {
        _rig.Fake.Fault = call => call.Method == "sendAudio" ? () => FakeTelegram.Error(400, "Bad Request: wrong type of the file") : null;

        (await _rig.DeliverAsync("x", packet: Record(FileOf("call.mp3")))).ShouldBe(DeliveryOutcome.Delivered);

        _rig.Fake.Messages.ShouldHaveSingleItem().Method.ShouldBe("sendDocument");
    }

    [Fact]
    public async Task LongText_GoesBeforeTheRecord_AndNotAgain()
    {
        _rig.Fake.Fault = call => call.Method == "sendAudio" ? () => FakeTelegram.Error(500, "Internal Server Error") : null;
        string text = new('x', 1025);
        (await _rig.DeliverAsync(text, packet: Record(FileOf("call.mp3")))).Result.ShouldBe(DeliveryResult.Retry);
        _rig.Fake.Fault = null;

        (await _rig.DeliverAsync(text, packet: Record(FileOf("call.mp3")))).ShouldBe(DeliveryOutcome.Delivered);

        _rig.Fake.Messages.Select(message => (message.Method, message.Visible)).ShouldBe([("sendMessage", text), ("sendAudio", "")]);
    }

    [Theory]
    [InlineData("/calls/1.mp3", "audio/mpeg", "sendAudio", "1.mp3")]
    [InlineData("/record?id=1", "audio/ogg", "sendVoice", "record.ogg")]
    [InlineData("/record?id=1", "application/octet-stream", "sendAudio", "record.mp3")]
    public async Task Address_IsLoaded(string path, string type, string method, string name)
    {
        await using var server = new Receiver(Receiver.Answer("200 OK", "sound", type: type));

        (await _rig.DeliverAsync("x", packet: Record($"http://localhost:{server.Port}{path}"))).ShouldBe(DeliveryOutcome.Delivered);

        FakeTelegramMessage message = _rig.Fake.Messages.ShouldHaveSingleItem();
        (message.Method, message.FileName, message.FileLength).ShouldBe((method, name, 5));
    }

    [Fact]
    public async Task LoadedRecord_IsGoneWithItsDelivery()
    {
        await using var server = new Receiver(Receiver.Answer("200 OK", "sound", type: "audio/mpeg"));
        using var test = new TestContext();
        using var source = new RecordSource(test.Context, certificates: null);
        CallRecord record = (await source.GetAsync($"http://localhost:{server.Port}/1.mp3", CancellationToken.None)).Record.ShouldNotBeNull();
        string path;
        await using (var file = (FileStream)record.Open())
        {
            path = file.Name;
        }

        record.Dispose();

        System.IO.File.Exists(path).ShouldBeFalse();
    }

    [Fact]
    public async Task RecordThatIsNotThereYet_IsWaitedFor_AndThenTheTextGoesAlone()
    {
        string path = _rig.PathOf("late.mp3");
        DeliveryOutcome first = await _rig.DeliverAsync("x", packet: Record(path));
        first.Result.ShouldBe(DeliveryResult.Retry);
        first.Reason.ShouldNotContain("late");

        _rig.Time.Advance(TimeSpan.FromMinutes(6));
        (await _rig.DeliverAsync("x", packet: Record(path))).ShouldBe(DeliveryOutcome.Delivered);

        FakeTelegramMessage message = _rig.Fake.Messages.ShouldHaveSingleItem();
        message.Method.ShouldBe("sendMessage");
        message.Visible.ShouldStartWith("x\nThe record of the call could not be had");
    }

    [Theory]
    [InlineData("404 Not Found")]
    [InlineData("503 Service Unavailable")]
    public async Task ServerWithoutTheRecord_IsAskedAgain(string status)
    {
        await using var server = new Receiver(Receiver.Answer(status), Receiver.Answer("200 OK", "sound", type: "audio/mpeg"));
        AgentEvent packet = Record($"http://localhost:{server.Port}/1.mp3");

        (await _rig.DeliverAsync("x", packet: packet)).Result.ShouldBe(DeliveryResult.Retry);
        (await _rig.DeliverAsync("x", packet: packet)).ShouldBe(DeliveryOutcome.Delivered);

        _rig.Fake.Messages.ShouldHaveSingleItem().Method.ShouldBe("sendAudio");
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: audio/mpeg\r\nContent-Length: 62914560\r\n\r\n")]
    [InlineData("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")]
    public async Task WhatWillNeverBeASound_LeavesTheTextAlone(string answer)
    {
        await using var server = new Receiver(answer);

        (await _rig.DeliverAsync("x", packet: Record($"http://localhost:{server.Port}/1.mp3"))).ShouldBe(DeliveryOutcome.Delivered);

        _rig.Fake.Messages.ShouldHaveSingleItem().Visible.ShouldStartWith("x\n");
    }

    [Theory]
    [InlineData("secrets.txt")]
    [InlineData("router.yaml")]
    public async Task FileThatIsNoSound_IsNeverSent(string name)
    {
        (await _rig.DeliverAsync("x", packet: Record(FileOf(name)))).ShouldBe(DeliveryOutcome.Delivered);

        _rig.Fake.Messages.ShouldHaveSingleItem().FileName.ShouldBeNull();
    }

    [Fact]
    public async Task TargetWithoutRecords_GetsTheText()
    {
        await _rig.DeliverAsync("x", new TelegramTarget { Records = false }, Record(FileOf("call.mp3")));

        _rig.Fake.Messages.ShouldHaveSingleItem().Method.ShouldBe("sendMessage");
    }

    private string FileOf(string name)
    {
        System.IO.File.WriteAllBytes(_rig.PathOf(name), [1, 2, 3]);
        return _rig.PathOf(name);
    }

    private static AgentEvent Record(string link) => new()
    {
        Mode = Modes.Softphone,
        Object = Objects.Call,
        State = States.MP3RecordReady,
        Fields = FieldList.Of((FieldNames.CallRecordLink, link)),
    };
}
