using Router.Sinks.Abstractions;
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

    public async ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        cancellationToken.ThrowIfCancellationRequested();
        var outcomes = new DeliveryOutcome[deliveries.Count];
        var waiting = new Dictionary<string, DeliveryOutcome>(StringComparer.Ordinal);
        var patience = new Patience(Patience.OfCall);
        for (int i = 0; i < outcomes.Length; i++)
        {
            string key = deliveries[i].Event.Key;
            if (waiting.TryGetValue(key, out DeliveryOutcome before))
            {
                // Sent now, it would overtake the one before it.
                outcomes[i] = before;
                continue;
            }

            SendResult result = await SendAsync(deliveries[i], patience, cancellationToken);
            outcomes[i] = result.Outcome;
            if (!result.WasAnswered)
            {
                // Whoever did not hear this one will not hear the others now.
                outcomes.AsSpan(i).Fill(result.Outcome);
                break;
            }

            if (result.Outcome.Result == DeliveryResult.Retry)
            {
                waiting.Add(key, result.Outcome);
            }
        }

        return outcomes;
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

    private async Task<SendResult> SendAsync(Delivery delivery, Patience patience, CancellationToken cancellationToken)
    {
        try
        {
            return await _sender.SendAsync(delivery, patience, cancellationToken);
        }
        catch (NoAnswerException failure)
        {
            return SendResult.NoAnswer(failure.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return SendResult.Retry(_words.RecordNotYet(failure.GetType().Name));
        }
        catch (OperationCanceledException)
        {
            return SendResult.NoAnswer(HttpFailure.NoAnswer(_api.Address, _context.Language));
        }
    }
}
