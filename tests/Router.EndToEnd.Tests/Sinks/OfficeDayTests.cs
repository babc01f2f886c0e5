using System.Text.Json;
using Router.EndToEnd.Tests.Support;
using Router.Sinks.Peers.Amocrm;
using Router.Sinks.Peers.Bitrix24;
using Router.Sinks.Peers.Email;
using Router.Sinks.Peers.Http;
using Router.Sinks.Peers.Telegram;

namespace Router.EndToEnd.Tests.Sinks;

/// <summary>
/// An office day through five sinks at once, two of them failing on and off: each ends with exactly what the simulator's own record says
/// that it should have.
/// </summary>
public sealed class OfficeDayTests : IAsyncLifetime
{
    private const string Secret = "office-day-secret";

    private static readonly string[] MissedResults = ["NobodyToAnswer", "RingingTimeout", "RejectedByCaller"];
    private static readonly string[] SinkNames = ["tg", "mail", "b24", "amo", "desk"];

    private readonly TestFolder _folder = new();
    private readonly string[] _logins = [TestFolder.NewLogin("a"), TestFolder.NewLogin("b")];
    private readonly FakeTelegram _telegram = new();
    private readonly FakePortal _portal = new(TimeProvider.System, Secret);
    private readonly FakeAmocrm _amocrm = new(TimeProvider.System, Secret);
    private readonly MailServer _mail = new() { Mechanisms = "PLAIN" };
    private WebhookServer _desk = null!;
    private int _toTelegram;
    private int _toAmocrm;

    public async Task InitializeAsync() => _desk = await WebhookServer.StartAsync();

    public async Task DisposeAsync()
    {
        await _telegram.DisposeAsync();
        await _portal.DisposeAsync();
        await _amocrm.DisposeAsync();
        await _mail.DisposeAsync();
        await _desk.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task EachSink_EndsWithExactlyWhatTheDayHad()
    {
        _telegram.Fault = call => call.Method != "sendMessage" ? null : Interlocked.Increment(ref _toTelegram) switch
        {
            1 or 2 => () => FakeTelegram.Error(502, "Bad Gateway"),
            4 => () => null,
            5 => () => FakeTelegram.Error(429, "Too Many Requests: retry after 1", """{"retry_after":1}"""),
            _ => null,
        };
        _amocrm.Instead = _ => Interlocked.Increment(ref _toAmocrm) switch
        {
            2 or 5 => Receiver.Answer("503 Service Unavailable"),
            4 => null,
            _ => "",
        };

        // Carried out, but the answer is lost.
        _amocrm.Afterwards = _ => Volatile.Read(ref _toAmocrm) == 9 ? null : "";

        await using var simulator = await SimulatorProcess.StartAsync(_folder, _logins, "--day", "--rate", "100", "--count", "1000", "--seed", "5");
        await using var router = await RouterProcess.StartAsync(_folder, RouterProcess.Configuration(_logins, Sections()));
        (await simulator.Program.WaitForExitAsync()).ShouldBe(0, simulator.Program.Story());
        JsonElement[] day = [.. simulator.ReadRecord().Told().Select(line => line.GetProperty("event").GetProperty("data"))];
        string[] missed = IdsOf(day, "CallID", IsMissed);
        string[] calls = IdsOf(day, "CallID", data => Is(data, "Call", "Finished") && data.GetProperty("mode").GetString() is "Softphone");
        string[] chats = IdsOf(day, "MessageID", data => Is(data, "Message"));
        string[] tickets = IdsOf(day, "TreatmentID", data => Is(data, "Treatment"));
        new[] { missed.Length, calls.Length, chats.Length, tickets.Length }.ShouldAllBe(count => count > 1);

        await router.WaitForStatusAsync(state => _logins.Sum(state.EventsRead) == day.Length
            && SinkNames.All(sink => state.WaitingOf(sink) == 0 && state.SinkStateOf(sink) is "working"));
        RouterState end = await router.Control.GetStatusAsync();
        SinkNames.ShouldAllBe(sink => end.Sink(sink)!.Value.GetProperty("dead").GetInt64() == 0, $"{end}");
        await router.StopAsync();

        Sorted(_telegram.Messages.Select(message => message.Visible)).ShouldBe(missed);
        Sorted(_mail.Letters.SelectMany(letter => letter.Body().Split("\r\n", StringSplitOptions.RemoveEmptyEntries))).ShouldBe(chats);
        Sorted(_portal.Crm.Activities.Select(activity => activity["ORIGIN_ID"]!.ToString())).ShouldBe(Sorted(calls.Distinct(StringComparer.Ordinal)));
        Sorted(_amocrm.Store.Calls.Select(note => note["params"]!["uniq"]!.ToString())).ShouldBe(Sorted(calls.Distinct(StringComparer.Ordinal)));
        Sorted(_desk.Taken.Select(item => item.GetProperty("subject").GetString()!)).ShouldBe(tickets);
        string[] clients = [.. day.Where(data => IdsOf([data], "CallID", _ => true).Any(calls.Contains)).Select(ClientOf).Distinct(StringComparer.Ordinal)];
        _portal.Crm.Leads.Count().ShouldBe(clients.Length);
        _amocrm.Store.Contacts.Count.ShouldBe(clients.Length);
        _portal.Violations.ShouldBeEmpty();
        _toTelegram.ShouldBeGreaterThan(5, "not every fault of Telegram came");
        _toAmocrm.ShouldBeGreaterThan(9, "not every fault of amoCRM came");
    }

    private static bool Is(JsonElement data, string @object, string? state = null) =>
        data.GetProperty("object").GetString() == @object && (state is null || data.GetProperty("state").GetString() == state);

    private static bool IsMissed(JsonElement data) =>
        Is(data, "Call", "Finished") && MissedResults.Contains(data.GetProperty("fields").GetProperty("CallResult").GetString(), StringComparer.Ordinal);

    /// <summary>The number on the client's side of a call.</summary>
    private static string ClientOf(JsonElement data)
    {
        JsonElement fields = data.GetProperty("fields");
        return fields.GetProperty(data.GetProperty("initiator").GetString() is "incoming" ? "CallFrom" : "CallTo").GetString()!;
    }

    private static string[] IdsOf(IEnumerable<JsonElement> day, string field, Func<JsonElement, bool> isOne) =>
        Sorted(day.Where(data => data.GetProperty("fields").TryGetProperty(field, out _) && isOne(data))
            .Select(data => data.GetProperty("fields").GetProperty(field).GetString()!));

    private static string[] Sorted(IEnumerable<string> texts) => [.. texts.Order(StringComparer.Ordinal)];

    private string Sections() => $$$"""
        sinks:
          tg: { type: telegram, token: '{{{FakeTelegram.Token}}}', base-url: '{{{_telegram.Url}}}', rate: { chat-per-minute: 600 } }
          mail: { type: email, host: localhost, port: {{{_mail.Port}}}, tls: none, user: router, password: '{{{MailServer.SecretText}}}', from: router@example.com, batch: { max: 50, linger: 1s } }
          b24: { type: bitrix24, webhook: '{{{_portal.Webhook}}}', responsible: 1 }
          amo: { type: amocrm, address: '{{{_amocrm.Address}}}', token: '{{{Secret}}}', responsible: 2374623 }
          desk: { type: webhook, url: '{{{_desk.Url}}}' }
        routes:
          - name: missed calls
            when: { object: Call, state: Finished, CallResult: [{{{string.Join(", ", MissedResults)}}}] }
            to: { sink: tg, chat: "5000", text: "{{CallID}}" }
          - name: calls
            when: { object: Call, state: Finished, mode: Softphone }
            to: [b24, amo]
          - name: chats
            when: { object: Message }
            to: { sink: mail, to: support@example.com, subject: Chats, text: "{{MessageID}}" }
          - name: tickets
            when: { object: Treatment }
            to: desk
        """;
}
