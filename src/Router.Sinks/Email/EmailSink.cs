using MailKit;
using MailKit.Net.Smtp;
using Router.Sinks.Abstractions;
using Router.Sinks.Email.Letters;
using Router.Sinks.Email.Smtp;

namespace Router.Sinks.Email;

/// <summary>Sends each batch as letters: one for each target. Several calls may run at once: each has a connection of its own.</summary>
internal sealed class EmailSink : ISink
{
    private readonly SmtpWords _words;
    private readonly SmtpConnections _connections;
    private readonly LetterMaker _maker;
    private readonly LetterVerdict _verdict;
    private readonly ReachedRecipients _reached = new();
    private readonly TextLanguage _language;

    public EmailSink(EmailSinkOptions options, SinkContext context)
    {
        var route = new SmtpRoute(options);
        _language = context.Language;
        _words = new SmtpWords(options, route, context.Language);
        _connections = new SmtpConnections(options, context, route, _words);
        _maker = new LetterMaker(Addresses.Read(options.From)![0], context);
        _verdict = new LetterVerdict(_words);
    }

    public async ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        cancellationToken.ThrowIfCancellationRequested();
        var batch = new EmailBatch(deliveries, _reached, _language);
        while (batch.Next() is { } letter)
        {
            LetterResult result = await SendAsync(letter, cancellationToken);
            Remember(letter, result);
            batch.End(letter, result);
        }

        return batch.Outcomes;
    }

    public async Task<SinkCheck?> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            SmtpSession session = await _connections.ConnectAsync(cancellationToken);
            await _connections.CloseAsync(session);
            return SinkCheck.Right(_words.Reached);
        }
        catch (NoSessionException failure)
        {
            return SinkCheck.Wrong(failure.Message);
        }
    }

    public ValueTask DisposeAsync() => _connections.DisposeAsync();

    private async Task<LetterResult> SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        SmtpSession session;
        try
        {
            session = await _connections.OpenAsync(cancellationToken);
        }
        catch (NoSessionException failure)
        {
            return LetterResult.NotAnswered(failure.Message);
        }

        LetterResult result = await SendAsync(session, letter, cancellationToken);
        if (result.WasAnswered)
        {
            await _connections.ReleaseAsync(session);
        }
        else
        {
            // Nobody knows where the exchange stands.
            session.Dispose();
        }

        return result;
    }

    private async Task<LetterResult> SendAsync(SmtpSession session, Letter letter, CancellationToken cancellationToken)
    {
        bool needsUtf8 = Addresses.NeedsUtf8(_maker.From) || letter.Recipients.Any(Addresses.NeedsUtf8);
        if (needsUtf8 && !session.Capabilities.HasFlag(SmtpCapabilities.UTF8))
        {
            return LetterResult.Rejected(_words.NoUtf8);
        }

        try
        {
            using MimeKit.MimeMessage message = _maker.Make(letter);
            await session.SendAsync(message, _maker.From, letter.Recipients, needsUtf8, cancellationToken);
            return _verdict.Sent(session.Accepted, session.Refused, letter.Recipients.Count < letter.Destination.Recipients.Count);
        }
        catch (SmtpCommandException failure)
        {
            return _verdict.NotSent(failure, session.Refused, letter.Recipients.Count < letter.Destination.Recipients.Count);
        }
        catch (ServiceNotAuthenticatedException failure)
        {
            return LetterResult.NotAnswered(_words.LoginRefused(failure.Message));
        }
        catch (OperationCanceledException)
        {
            return LetterResult.NotAnswered(_words.NoAnswer);
        }
        catch (Exception failure) when (SmtpFailures.IsKnown(failure))
        {
            return LetterResult.NotAnswered(_words.Failure(failure, session.Trouble));
        }
    }

    private void Remember(Letter letter, LetterResult result)
    {
        foreach (Delivery delivery in letter.Deliveries)
        {
            if (result.Outcome.Result != DeliveryResult.Retry)
            {
                _reached.Forget(delivery.Id);
            }
            else if (result.Reached.Count > 0)
            {
                _reached.Add(delivery.Id, result.Reached);
            }
        }
    }
}
