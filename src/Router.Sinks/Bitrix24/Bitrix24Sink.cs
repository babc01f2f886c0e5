using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Batches;
using Router.Sinks.Bitrix24.Access;
using Router.Sinks.Bitrix24.Calls;
using Router.Sinks.Bitrix24.Cards;
using Router.Sinks.Bitrix24.Rest;
using Router.Sinks.Http;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24;

/// <summary>Writes each delivery, one after the other. Several calls may run at once: they share the portal's limits and one memory of calls.</summary>
internal sealed class Bitrix24Sink : ISink
{
    private readonly SinkContext _context;
    private readonly ApiClient _api;
    private readonly SinkConnection _records;
    private readonly ICallWriter _calls;
    private readonly StripedLocks _turns = new();
    private readonly Comments _comments;
    private readonly PortalCheck _check;

    public Bitrix24Sink(Bitrix24SinkOptions options, SinkContext context, IPortalAccess access)
    {
        var settings = new HttpSettings { Proxy = options.Proxy, CertificateAuthority = options.Ca };
        _context = context;
        _api = new ApiClient(context, settings);
        _records = new SinkConnection(context, settings);
        var portal = new PortalClient(context, _api, access, LeakyBucket.Of(context.Time, access.Portal, options.Rate, options.Burst));
        var book = new CardBook(options, context, portal);
        var users = new Users(options, context, portal, access);
        var memory = new CallMemory(context.State);
        var clients = new StripedLocks();
        var cards = new CardCalls(options, context, portal, book, users, memory, clients);
        _calls = options.Application is null ? cards : new TelephonyCalls(options, context, portal, book, users, memory, cards);
        _comments = new Comments(options, context, portal, book, users, clients);
        _check = new PortalCheck(options, context, portal, access);
    }

    public ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken) =>
        OneByOne.DeliverAsync(deliveries, delivery => TryWriteAsync(delivery, cancellationToken), cancellationToken);

    public async Task<SinkCheck?> CheckAsync(CancellationToken cancellationToken) => await _check.LookAsync(cancellationToken);

    public ValueTask DisposeAsync()
    {
        _api.Dispose();
        _records.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<Attempt> TryWriteAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            return new Attempt(await WriteAsync(delivery, cancellationToken));
        }
        catch (PortalException failure)
        {
            return new Attempt(failure.Outcome, WasAnswered: !failure.ConcernsAll);
        }
    }

    private async Task<DeliveryOutcome> WriteAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var target = (Bitrix24Target)delivery.Target;
        AgentEvent packet = delivery.Event.Packet;
        if (packet.Object != Objects.Call)
        {
            return await _comments.WriteAsync(delivery, target, cancellationToken);
        }

        if (CallFacts.IdOf(packet) is not { } id)
        {
            return DeliveryOutcome.Rejected(_context.Language.In("у звонка нет CallID", "the call has no CallID"));
        }

        // Tens of logins may tell of one call at once.
        using IDisposable turn = await _turns.EnterAsync(id, cancellationToken);
        return await WriteAsync(id, delivery, target, cancellationToken);
    }

    private Task<DeliveryOutcome> WriteAsync(string id, Delivery delivery, Bitrix24Target target, CancellationToken cancellationToken)
    {
        AgentEvent packet = delivery.Event.Packet;
        var party = Party.OfCall(packet);
        if (packet.State == States.MP3RecordReady && (party is not null || !packet.Fields.TryGet(FieldNames.CallFrom, out _)))
        {
            return _calls.AttachAsync(id, new CallRecord(_context, _records, id, packet.Fields.GetText(FieldNames.CallRecordLink)), cancellationToken);
        }

        // Internal calls are no client's, and the steps between are nothing that the portal keeps.
        return (party, packet.State) switch
        {
            ({ } client, States.Started) => _calls.StartAsync(CallFacts.Of(id, client, delivery.Event, _context.WorkstationZone), delivery, cancellationToken),
            ({ } client, States.Finished) => _calls.FinishAsync(CallFacts.Of(id, client, delivery.Event, _context.WorkstationZone), delivery, target, cancellationToken),
            (null, _) => Task.FromResult(NothingTo("внутренний звонок, в Битрикс24 не пишется", "an internal call, which Bitrix24 does not get")),
            _ => Task.FromResult(NothingTo("этого шага звонка Битрикс24 не хранит", "Bitrix24 keeps no such step of a call")),
        };
    }

    private DeliveryOutcome NothingTo(string russian, string english) => DeliveryOutcome.NothingToDo(_context.Language.In(russian, english));
}
