using System.Text.Json;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Apps;
using Router.Simulator.Faults;
using Router.Simulator.Recording;
using Router.Simulator.Samples;
using Router.Simulator.Tests.Support;

namespace Router.Simulator.Tests.Recording;

public sealed class RecordFileTests
{
    [Fact]
    public async Task Record_tells_all_that_happened_in_order_a_line_each()
    {
        string path = Path.Combine(Path.GetTempPath(), $"sim-record-{Guid.NewGuid():N}.jsonl");
        string login;
        using (var record = new RecordFile(path))
        {
            await using Office office = await Office.OpenAsync(new SimulatorOptions { Listeners = [record], SignInTime = TimeSpan.Zero });
            login = office.Login;
            office.App.Raise(SampleStore.Load("Call.Started"));
            await using TestClient client = await office.ConnectAsync();
            await client.AskAsync(AgentCommand.Subscribe("17", new Category(Modes.Colleagues, Objects.Message, Initiators.Incoming)));
            office.App.Apply(Fault.Parse("state-form attribute"));
            office.App.Raise(SampleStore.Load("Message.Colleagues", "ID=17"));
            await client.ReadEventAsync();
            office.App.Apply(Fault.Parse("garbage 16"));
            await client.ReadFrameAsync();
            await client.SendAsync("<Command Action=\"ChangeMyOnlineStatus\" ID=\"18\"><Status>Talking</Status></Command>"u8.ToArray());
            await office.App.WaitForCommandAsync(command => command.Id is "18", Limit.Token);
            office.App.ChangeStatus(Statuses.Away);
        }

        JsonElement[] lines = [.. File.ReadAllLines(path).Select(line => JsonDocument.Parse(line).RootElement)];
        File.Delete(path);
        lines.Select(line => line.GetProperty("n").GetInt64()).ShouldBe(Enumerable.Range(1, lines.Length).Select(n => (long)n));
        lines.ShouldAllBe(line => line.GetProperty("login").GetString() == login);
        Find(lines, "event", 1).ShouldSatisfyAllConditions(
            line => Text(line, "outcome").ShouldBe("dropped"),
            line => Text(line, "reason").ShouldBe("no-client"),
            line => line.TryGetProperty("connection", out _).ShouldBeFalse());
        JsonElement message = Find(lines, "event", 2);
        message.ShouldSatisfyAllConditions(
            line => Text(line, "outcome").ShouldBe("sent"),
            line => line.GetProperty("connection").GetInt32().ShouldBe(1),
            line => Text(line, "form").ShouldBe("header-utf16"),
            line => Text(line, "spelling").ShouldBe("state=attribute"));
        JsonElement envelope = message.GetProperty("event");
        Text(envelope, "sequence").ShouldBe("00000000000000000002");
        Text(envelope, "type").ShouldBe("1c-connect.Message");
        Text(envelope.GetProperty("data"), "command").ShouldBe("17");
        Text(envelope.GetProperty("data").GetProperty("fields"), "MessageBody").ShouldBe("Коллеги, кто возьмёт обращение?");
        Find(lines, "result", 1).ShouldSatisfyAllConditions(
            line => Text(line, "action").ShouldBe("EventSubscribe"),
            line => Text(line, "command").ShouldBe("17"),
            line => line.GetProperty("echoed").GetBoolean().ShouldBeTrue(),
            line => line.GetProperty("error").ValueKind.ShouldBe(JsonValueKind.Null));
        Find(lines, "command", 1).ShouldSatisfyAllConditions(line => Text(line, "mode").ShouldBe("Colleagues"), line => Text(line, "initiator").ShouldBe("incoming"));
        Find(lines, "command", 2).ShouldSatisfyAllConditions(
            line => Text(line, "error").ShouldBe(ErrorTexts.StatusNotPossible),
            line => Text(line.GetProperty("fields"), "Status").ShouldBe("Talking"));
        Find(lines, "garbage", 1).GetProperty("bytes").GetInt32().ShouldBe(16);
        Text(Find(lines, "fault", 1), "fault").ShouldBe("state-form attribute");
        Text(Find(lines, "status", 1), "status").ShouldBe("Away");

        // A packet's line comes when its outcome is known, so only lines of one kind are in order beyond doubt.
        string[] packets = ["event", "result", "garbage"];
        lines.Select(line => Text(line, "what")).Where(what => packets.Contains(what, StringComparer.Ordinal))
            .ShouldBe(["event", "result", "event", "garbage", "result", "event"]);
        Text(lines[0], "what").ShouldBe("listening");
        Find(lines, "disconnected", 1).GetProperty("connection").GetInt32().ShouldBe(1);
        Text(lines[^1], "what").ShouldBe("down");
    }

    [Fact]
    public void File_that_cannot_be_written_is_said_in_one_line() =>
        Should.Throw<SimulatorException>(() => new RecordFile(Path.Combine(Path.GetTempPath(), "no-such-folder-here", "x.jsonl")))
            .Explanation.English.ShouldContain("cannot be written");

    private static JsonElement Find(JsonElement[] lines, string what, int number) =>
        lines.Where(line => string.Equals(Text(line, "what"), what, StringComparison.Ordinal)).ElementAt(number - 1);

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();
}
