using Microsoft.Extensions.Time.Testing;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Telegram;
using Router.Sinks.Testing;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.Telegram;

/// <summary>A Telegram, an app and a clock, and sinks between them one after the other.</summary>
internal sealed class TelegramRig : IAsyncDisposable
{
    public const string Chat = "5000";
    public const long Anna = 777;

    private readonly TestContext _test = new();
    private CancellationTokenSource _stop = new();
    private ISink? _sink;
    private Task _running = Task.CompletedTask;

    public TelegramRig() => Options = new TelegramSinkOptions { Token = new Secret(FakeTelegram.Token), BaseUrl = Fake.Url, Chat = Chat };

    public FakeTelegram Fake { get; } = new();

    public FakeCommands Commands { get; } = new();

    public DurableState State { get; set; } = new();

    public TelegramSinkOptions Options { get; set; }

    public bool MayCommand { get; set; } = true;

    public FakeTimeProvider Time => _test.Time;

    public IReadOnlyList<string> Lines => [.. _test.Lines];

    public string PathOf(string name) => _test.PathOf(name);

    /// <summary>A sink that takes Anna's replies.</summary>
    public static TelegramRig TwoWay()
    {
        var rig = new TelegramRig();
        rig.Options = rig.Options with { TwoWay = new TelegramTwoWay { Enabled = true, Allow = ["777", "@Boris"] } };
        return rig;
    }

    /// <summary>A sink, in the place of the one before.</summary>
    public async Task<ISink> BuildAsync()
    {
        await StopAsync();
        SinkContext context = _test.Context;
        _sink = new TelegramSinkFactory().Build(Options, new SinkContext
        {
            Name = context.Name,
            Logger = context.Logger,
            Time = context.Time,
            Folder = context.Folder,
            Language = context.Language,
            Zone = context.Zone,
            CreateHttpClient = context.CreateHttpClient,
            State = State,
            Commands = MayCommand ? Commands : null,
        });
        return _sink;
    }

    /// <summary>A sink that reads replies.</summary>
    public async Task<ISink> StartAsync()
    {
        ISink sink = await BuildAsync();
        _running = sink.RunAsync(_stop.Token);
        return sink;
    }

    /// <summary>One delivery to one sink.</summary>
    public async Task<DeliveryOutcome> DeliverAsync(string text, TelegramTarget? target = null, AgentEvent? packet = null, int number = 1)
    {
        ISink sink = _sink ?? await BuildAsync();
        return (await sink.DeliverAsync([DeliveryOf(text, target, packet, number)], CancellationToken.None))[0];
    }

    public static Delivery DeliveryOf(string text, TelegramTarget? target = null, AgentEvent? packet = null, int number = 1, string? key = null) =>
        TestDeliveries.Of(number, key, text, packet, target ?? new TelegramTarget());

    /// <summary>A client writes, and the message stands in the chat.</summary>
    public async Task<FakeTelegramMessage> ClientWritesAsync()
    {
        (await DeliverAsync("hello", packet: ClientMessage())).ShouldBe(DeliveryOutcome.Delivered);
        return await Fake.NextAsync();
    }

    public static AgentEvent ClientMessage(string? commandId = null) => new()
    {
        CommandId = commandId,
        Mode = Modes.ServicesClients,
        Object = Objects.Message,
        Initiator = commandId is null ? Initiators.Incoming : Initiators.Self,
        Fields = FieldList.Of(
            (FieldNames.ClientID, "client-1"),
            (FieldNames.UserID, "user-1"),
            (FieldNames.ServiceID, "service-1"),
            (FieldNames.MessageBody, "hello")),
    };

    /// <summary>Moves the clock on until something has happened.</summary>
    public async Task<T> AdvanceUntilAsync<T>(Task<T> task)
    {
        while (!task.IsCompleted)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(task, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
        }

        return await task;
    }

    /// <summary>What came before has ended, and a crash with it.</summary>
    public async Task StopAsync()
    {
        if (_sink is not null)
        {
            await _stop.CancelAsync();
            await _running;
            await _sink.DisposeAsync();
            _sink = null;
            _stop.Dispose();
            _stop = new CancellationTokenSource();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        _test.Dispose();
        await Fake.DisposeAsync();
    }
}
