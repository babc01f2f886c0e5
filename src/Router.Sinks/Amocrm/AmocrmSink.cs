using Router.Sinks.Abstractions;
using Router.Sinks.Amocrm.Api;
using Router.Sinks.Amocrm.Calls;
using Router.Sinks.Amocrm.Cards;
using Router.Sinks.Amocrm.State;
using Router.Sinks.Http;

namespace Router.Sinks.Amocrm;

/// <summary>Writes calls, records and chats to amoCRM. One batch at a time, so that two calls of one number never make two contacts.</summary>
internal sealed class AmocrmSink : ISink
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly AmocrmSinkOptions _options;
    private readonly SinkContext _context;
    private readonly AmocrmApi _api;
    private readonly EventReader _reader;
    private readonly CallCarrier _calls;
    private readonly NoteCarrier _notes;

    public AmocrmSink(AmocrmSinkOptions options, SinkContext context)
    {
        _options = options;
        _context = context;
        _api = new AmocrmApi(options, context);
        _reader = new EventReader(options, context);
        var memory = new AmocrmMemory(context.State);
        var post = new ItemPost(_api);
        var writer = new ItemWriter(post, memory);
        var search = new CrmSearch(_api);
        var bodies = new CrmBodies(options, context.Language);
        var cards = new CardMaker(options, post, writer, search, bodies, memory, _api.Words);
        _calls = new CallCarrier(options, writer, cards, search, bodies, memory, _api.Words);
        _notes = new NoteCarrier(writer, search, memory, _api.Words, context.Language);
    }

    public async ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            BatchItem[] items = [.. deliveries.Select(delivery => new BatchItem(delivery, _reader.Read(delivery)))];
            DeliveryOutcome rest = await CarryAsync(items, cancellationToken);
            return [.. items.Select(item => item.Outcome ?? rest)];
        }
        finally
        {
            _turn.Release();
        }
    }

    public Task<SinkCheck?> CheckAsync(CancellationToken cancellationToken) => new AmocrmLook(_options, _context, _api).LookAsync(cancellationToken);

    public Task RunAsync(CancellationToken cancellationToken) => new TokenWatch(_options, _context).RunAsync(cancellationToken);

    public ValueTask DisposeAsync()
    {
        _api.Dispose();
        _turn.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Carries a batch; says what holds for what it could not decide.</summary>
    private async Task<DeliveryOutcome> CarryAsync(BatchItem[] items, CancellationToken cancellationToken)
    {
        try
        {
            await _calls.CarryAsync(items, cancellationToken);
            await _notes.CarryAsync(items, cancellationToken);
            return DeliveryOutcome.Retry(_api.Words.NotUnderstood);
        }
        catch (AmocrmUnavailableException failure)
        {
            return DeliveryOutcome.Retry(failure.Message, failure.NotBefore);
        }
        catch (NoAnswerException failure)
        {
            return DeliveryOutcome.Retry(failure.Message);
        }
        catch (OperationCanceledException)
        {
            return DeliveryOutcome.Retry(HttpFailure.NoAnswer(_options.Address, _context.Language));
        }
    }
}
