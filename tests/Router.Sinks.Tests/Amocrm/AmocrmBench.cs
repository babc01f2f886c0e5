using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Amocrm;
using Router.Sinks.Testing;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.Amocrm;

/// <summary>An account, and sinks that face it.</summary>
internal sealed class AmocrmBench : IAsyncDisposable
{
    public const string Agent = "2efcf36d-157c-4ac1-b6ef-4dc7ca937ec2";
    public const long AgentUser = 2374623;

    private readonly List<ISink> _sinks = [];

    public AmocrmBench()
    {
        Account = new FakeAmocrm(Clock, "token-of-the-test");
        Options = new AmocrmSinkOptions
        {
            Address = Account.Address,
            Token = new Secret(Account.Token),
            Users = new Dictionary<string, string>(StringComparer.Ordinal) { [Agent] = $"{AgentUser}", ["4379"] = "4379348" },
        };
    }

    public HastyClock Clock { get; } = new();

    public TestContext Test { get; init; } = new();

    public FakeAmocrm Account { get; }

    public AmocrmSinkOptions Options { get; set; }

    public Action<string, DateTimeOffset> SecretExpires { get; set; } = (_, _) => { };

    /// <summary>A token that ends at a moment.</summary>
    public static string TokenUntil(DateTimeOffset end) => string.Join('.',
        ((string[])["{\"typ\":\"JWT\",\"alg\":\"RS256\"}", $"{{\"sub\":\"11\",\"exp\":{end.ToUnixTimeSeconds()}}}", "signature"]).Select(part => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part))));

    public ISink Build()
    {
        SinkContext made = Test.Context;
        ISink sink = new AmocrmSinkFactory().Build(Options, new SinkContext
        {
            Name = made.Name,
            Logger = made.Logger,
            Time = Clock,
            Folder = made.Folder,
            Language = made.Language,
            Zone = made.Zone,
            WorkstationZone = made.WorkstationZone,
            CreateHttpClient = made.CreateHttpClient,
            State = made.State,
            Names = made.Names,
            SecretExpires = SecretExpires,
        });
        _sinks.Add(sink);
        return sink;
    }

    /// <summary>Delivers with a sink of its own, as after a restart, which takes a second.</summary>
    public async Task<IReadOnlyList<DeliveryOutcome>> DeliverAsync(params Delivery[] deliveries)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        return await Build().DeliverAsync(deliveries, CancellationToken.None);
    }

    public static Delivery Call(int number = 1, params (string Name, string? Text)[] changes) => Made(number, TestDeliveries.Call(number), changes);

    public static Delivery Record(int number, string link, params (string Name, string? Text)[] changes) =>
        Made(number + 500, TestDeliveries.Call(number), [("State", States.MP3RecordReady), (FieldNames.CallRecordLink, link), .. changes]) with { Text = "" };

    public static Delivery Message(int number, string text, params (string Name, string? Text)[] changes) => Made(number, new AgentEvent
    {
        Time = TestDeliveries.ReceivedAt,
        Mode = Modes.ServicesClients,
        Object = Objects.Message,
        Initiator = Initiators.Incoming,
        Fields = FieldList.Of((FieldNames.MessageBody, text), (FieldNames.UserID, "531ef6c7-deb8-11e0-ad02-000c2926d843"), (FieldNames.Sended, "2015-03-25T15:00:00")),
    }, changes) with { Text = $"Chat: {text}" };

    /// <summary>The call that the account holds of a delivery.</summary>
    public JsonNode StoredCall(int number = 1) =>
        Account.Store.Calls.Where(note => (string?)note["params"]!["uniq"] == TestDeliveries.CallIdOf(number)).ShouldHaveSingleItem()["params"]!;

    public async ValueTask DisposeAsync()
    {
        foreach (ISink sink in _sinks)
        {
            await sink.DisposeAsync();
        }

        Test.Dispose();
        await Account.DisposeAsync();
    }

    private static Delivery Made(int number, AgentEvent call, (string Name, string? Text)[] changes)
    {
        string? Changed(string name, string? usual) => Array.Find(changes, change => change.Name == name) is { Name: not null } change ? change.Text : usual;
        var fields = new FieldListBuilder();
        foreach (string name in FieldNames.All)
        {
            if (Changed(name, call.Fields.GetText(name)) is { } text && name != FieldNames.State)
            {
                fields.Add(name, text);
            }
        }

        var packet = new AgentEvent
        {
            Time = call.Time,
            Mode = Changed("Mode", call.Mode),
            Object = Changed("Object", call.Object),
            State = Changed("State", call.State),
            Initiator = Changed("Initiator", call.Initiator),
            Fields = fields.Build(),
        };
        return TestDeliveries.Of(number, packet: packet, text: "", target: new AmocrmTarget(), key: string.Create(CultureInfo.InvariantCulture, $"key-{number}"));
    }
}
