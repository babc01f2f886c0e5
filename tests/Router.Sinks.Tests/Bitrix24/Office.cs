using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Bitrix24;
using Router.Sinks.Bitrix24.Access;
using Router.Sinks.Testing;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.Bitrix24;

/// <summary>A portal, what a sink gets, and short ways to what an office tells it.</summary>
internal sealed class Office : IAsyncDisposable
{
    public const string Secret = "s3cr3t-of-the-test";
    public const string Phone = "+74951234567";
    public const string Person = "531ef6c7-deb8-11e0-ad02-000c2926d843";
    public const string Organisation = "0b1a4c1e-7f0d-4a6b-9d6a-3f1d2c5b7a90";

    private int _told;

    public Office()
    {
        Test = new TestContext { Language = TextLanguage.English };
        Portal = new FakePortal(Test.Time, Secret);
        Options = new Bitrix24SinkOptions { Webhook = new Secret(Portal.Webhook) };
    }

    public TestContext Test { get; }

    public FakePortal Portal { get; }

    /// <summary>By default a webhook's.</summary>
    public Bitrix24SinkOptions Options { get; set; }

    public Bitrix24SinkOptions ApplicationOptions => new()
    {
        Application = new Bitrix24Application
        {
            Portal = Portal.Address, ClientId = FakePortalOauth.ClientId, ClientSecret = new Secret(FakePortalOauth.ClientSecret), Oauth = Portal.Address,
        },
    };

    /// <summary>Goes on as an application that somebody has let in.</summary>
    public async Task BecomeApplicationAsync()
    {
        Options = ApplicationOptions;
        (string access, string refresh) = Portal.Oauth.Grant();
        await new Tokens(access, refresh, FakePortal.WebhookUser).SaveAsync(Test.Context, CancellationToken.None);
    }

    public ISink Build() => new Bitrix24SinkFactory().Build(Options, Test.Context);

    /// <summary>Tells a sink of its own; what it remembers is in its state.</summary>
    public async Task<DeliveryOutcome> TellAsync(Delivery delivery)
    {
        await using ISink sink = Build();
        return (await sink.DeliverAsync([delivery], CancellationToken.None)).ShouldHaveSingleItem();
    }

    /// <summary>Tells, and fails unless it arrives, or nothing of it had to.</summary>
    public async Task ArriveAsync(params Delivery[] deliveries)
    {
        foreach (Delivery delivery in deliveries)
        {
            DeliveryOutcome outcome = await TellAsync(delivery);
            outcome.Result.ShouldBe(DeliveryResult.Delivered, outcome.Reason);
        }
    }

    /// <summary>The portal's users by login.</summary>
    public static Dictionary<string, string> Users(params (string Login, string User)[] users) =>
        users.ToDictionary(user => user.Login, user => user.User, StringComparer.Ordinal);

    /// <summary>An event of a call.</summary>
    public Delivery Call(
        string state, int call = 1, string login = "271914", string from = "8 (495) 123-45-67", string mode = Modes.Softphone, string initiator = Initiators.Incoming,
        params (string Name, string Text)[] fields) => Make(login, new AgentEvent
        {
            Time = new DateTimeOffset(2015, 3, 25, 12, 4, 30, TimeSpan.Zero),
            Mode = mode,
            Object = Objects.Call,
            State = state,
            Initiator = initiator,
            Fields = FieldList.Of(
            [
                (FieldNames.CallID, TestDeliveries.CallIdOf(call)), (FieldNames.CallFrom, from), (FieldNames.CallTo, "101"),
                (FieldNames.StartTime, "2015-03-25T15:04:00"), .. fields,
            ]),
        });

    public Delivery Missed(int call = 1, string login = "271914", string from = "8 (495) 123-45-67", string result = CallResults.RejectedByCaller, string mode = Modes.Softphone) =>
        Call(States.Finished, call, login, from, mode, fields: [(FieldNames.EndTime, "2015-03-25T15:04:20"), (FieldNames.BillSec, "0"), (FieldNames.CallResult, result)]);

    public Delivery Answered(int call = 1, string login = "271914", string from = "8 (495) 123-45-67", string mode = Modes.Softphone) =>
        Call(States.Finished, call, login, from, mode, fields: [(FieldNames.EndTime, "2015-03-25T15:06:00"), (FieldNames.BillSec, "95"), (FieldNames.CallResult, CallResults.Success)]);

    public Delivery Record(int call = 1, string name = "1.mp3") =>
        Call(States.MP3RecordReady, call, fields: [(FieldNames.CallRecordLink, $"{Portal.Address}records/{name}")]);

    /// <summary>A client's line in a chat.</summary>
    public Delivery Chat(string text, string? entity = null, string mode = Modes.ServicesClients, bool hasClient = true) => Make("271914", new AgentEvent
    {
        Time = new DateTimeOffset(2015, 3, 25, 12, 4, 30, TimeSpan.Zero),
        Mode = mode,
        Object = Objects.Message,
        Initiator = Initiators.Incoming,
        Fields = FieldList.Of(
        [
            (FieldNames.MessageBody, text),
            .. hasClient ? [(FieldNames.UserID, Person.ToUpperInvariant()), (FieldNames.ClientID, Organisation.Replace("-", ""))] : Array.Empty<(string, string)>(),
        ]),
    }) with { Text = text, Target = new Bitrix24Target { Entity = entity, Title = "A chat" } };

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        Test.Dispose();
        Portal.Violations.ShouldBeEmpty();
    }

    private Delivery Make(string login, AgentEvent packet)
    {
        int number = ++_told;
        Delivery delivery = TestDeliveries.Of(number, text: $"text {number}", packet: packet, target: new Bitrix24Target { Title = "A lead", Subject = "A call" });
        return delivery with { Event = delivery.Event with { Login = login } };
    }
}
