using Router.Sinks.Abstractions;
using Router.Sinks.Batches;
using Router.Sinks.Http;
using Router.Sinks.Telegram.Api;
using Router.Sinks.Telegram.Memory;
using Router.Sinks.Telegram.Records;
using Router.Sinks.Telegram.Replies;
using Router.Sinks.Telegram.Sending;

namespace Router.Sinks.Telegram;

/// <summary>Sends messages to chats, and brings replies back. Several calls may run at once: they share what Telegram allows the bot.</summary>
internal sealed class TelegramSink : ISink
{
    private const int SeenLimit = 100;

    private readonly SinkContext _context;
    private readonly TelegramWords _words;
    private readonly TelegramApi _api;
    private readonly RecordSource _records;
    private readonly DeliverySender _sender;
    private readonly ReplyLoop? _replies;
    private readonly ChatReport _report;
    private readonly bool _lacksCommands;

    public TelegramSink(TelegramSinkOptions options, SinkContext context)
    {
        _context = context;
        string token = options.Token.Reveal();
        _words = new TelegramWords(context.Language, token);
        _api = new TelegramApi(options, context);
        _records = new RecordSource(context, options.Ca);
        _lacksCommands = options.TwoWay.Enabled && context.Commands is null;
        var seen = new StateList<SeenChat>(context.State, "seen", SeenLimit);
        var echoes = new Echoes(context.State);
        var conversations = new Conversations(context.State, areKept: options.TwoWay.Enabled && context.Commands is not null);
        var moved = new MovedChats(context);
        var sender = new TelegramSender(_api, new SendPace(options.Rate, context.Time), moved, _words, options.LinkPreviews);
        _sender = new DeliverySender(options, context, _words, sender, _records, echoes, conversations);
        _report = new ChatReport(options, context, _api, _words, moved, seen);
        if (options.TwoWay.Enabled && context.Commands is { } commands)
        {
            var replyWords = new ReplyWords(context.Language);
            _replies = new ReplyLoop(
                context,
                commands,
                _api,
                _words,
                replyWords,
                new ReplyRules(options.TwoWay, conversations, replyWords),
                new UpdateOffset(context.State, token.Split(':')[0], context.Time),
                new OwedAnswer(context, sender, replyWords),
                echoes,
                seen);
        }
    }

    public ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        var patience = new Patience(Patience.OfCall);
        return OneByOne.DeliverAsync(deliveries, delivery => SendAsync(delivery, patience, cancellationToken), cancellationToken);
    }

    public async Task<SinkCheck?> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            SinkCheck check = await _report.MakeAsync(cancellationToken);
            return _lacksCommands ? SinkCheck.Wrong([.. check.Lines, _words.NeedsCommands]) : check;
        }
        catch (NoAnswerException failure)
        {
            return SinkCheck.Wrong(failure.Message);
        }
    }

    public Task RunAsync(CancellationToken cancellationToken)
    {
        if (_lacksCommands)
        {
            Log.NotReading(_context.Logger, _context.Name, _words.NeedsCommands);
        }

        return _replies?.RunAsync(cancellationToken) ?? Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _api.Dispose();
        _records.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<Attempt> SendAsync(Delivery delivery, Patience patience, CancellationToken cancellationToken)
    {
        try
        {
            SendResult result = await _sender.SendAsync(delivery, patience, cancellationToken);
            return new Attempt(result.Outcome, result.WasAnswered);
        }
        catch (NoAnswerException failure)
        {
            return new Attempt(DeliveryOutcome.Retry(failure.Message), WasAnswered: false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Attempt(DeliveryOutcome.Retry(_words.RecordNotYet(failure.GetType().Name)));
        }
        catch (OperationCanceledException)
        {
            return new Attempt(DeliveryOutcome.Retry(HttpFailure.NoAnswer(_api.Address, _context.Language)), WasAnswered: false);
        }
    }
}
