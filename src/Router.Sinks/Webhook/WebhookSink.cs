using System.Buffers;
using System.Text;
using Router.Sinks.Abstractions;
using Router.Sinks.Http;
using Router.Sinks.Webhook.Messages;

namespace Router.Sinks.Webhook;

/// <summary>POSTs each delivery, one after the other. Several calls may run at once: they share connections and nothing else.</summary>
internal sealed class WebhookSink : ISink
{
    /// <summary>More of an answer than this is not read: only its start is shown.</summary>
    private const int ReadLimit = 4096;

    private readonly WebhookSinkOptions _options;
    private readonly SinkContext _context;
    private readonly WebhookRequests _requests;
    private readonly WebhookAnswer _answer;
    private readonly SinkConnection _connection;

    public WebhookSink(WebhookSinkOptions options, SinkContext context)
    {
        _options = options;
        _context = context;
        _connection = new SinkConnection(context, new HttpSettings { Proxy = options.Proxy, CertificateAuthority = options.Ca });
        _requests = new WebhookRequests(options, context.Time);
        _answer = new WebhookAnswer(context.Language, context.Time, _requests.Secrets);
    }

    public async ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        cancellationToken.ThrowIfCancellationRequested();
        var outcomes = new DeliveryOutcome[deliveries.Count];
        HttpClient client;
        try
        {
            client = _connection.Open();
        }
        catch (NoAnswerException failure)
        {
            Array.Fill(outcomes, DeliveryOutcome.Retry(failure.Message));
            return outcomes;
        }

        var waiting = new Dictionary<string, DeliveryOutcome>(StringComparer.Ordinal);
        for (int i = 0; i < outcomes.Length; i++)
        {
            string key = deliveries[i].Event.Key;
            if (waiting.TryGetValue(key, out DeliveryOutcome before))
            {
                // Sent now, it would overtake the one before it.
                outcomes[i] = before;
                continue;
            }

            Attempt attempt = await SendAsync(client, deliveries[i], cancellationToken);
            outcomes[i] = attempt.Outcome;
            if (!attempt.WasAnswered)
            {
                // Whoever did not hear this one will not hear the others now.
                outcomes.AsSpan(i).Fill(attempt.Outcome);
                break;
            }

            if (attempt.Outcome.Result == DeliveryResult.Retry)
            {
                waiting.Add(key, attempt.Outcome);
            }
        }

        return outcomes;
    }

    public ValueTask DisposeAsync()
    {
        _connection.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<Attempt> SendAsync(HttpClient client, Delivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            using HttpRequestMessage request = _requests.Make(WebhookMessage.Of(delivery, _options.Mode));
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            string body = response.IsSuccessStatusCode ? "" : await ReadStartAsync(response, cancellationToken);
            return new Attempt(_answer.Judge(response, body), WasAnswered: true);
        }
        catch (HttpRequestException failure)
        {
            return new Attempt(DeliveryOutcome.Retry(HttpFailure.Reason(failure, _options.Url, _context.Language)), WasAnswered: false);
        }
        catch (OperationCanceledException)
        {
            return new Attempt(DeliveryOutcome.Retry(HttpFailure.NoAnswer(_options.Url, _context.Language)), WasAnswered: false);
        }
    }

    /// <summary>The start of a text that an answer carries; nothing when it is no text or cannot be read: the status says enough.</summary>
    private static async Task<string> ReadStartAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        string type = response.Content.Headers.ContentType?.MediaType ?? "text/plain";
        if (!type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !type.EndsWith("json", StringComparison.OrdinalIgnoreCase)
            && !type.EndsWith("xml", StringComparison.OrdinalIgnoreCase))
        {
            return "";
        }

        byte[] start = ArrayPool<byte>.Shared.Rent(ReadLimit);
        try
        {
            await using Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            int length = await stream.ReadAtLeastAsync(start.AsMemory(0, ReadLimit), ReadLimit, throwOnEndOfStream: false, cancellationToken);
            return Encoding.UTF8.GetString(start, 0, length);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            return "";
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(start);
        }
    }

    private sealed record Attempt(DeliveryOutcome Outcome, bool WasAnswered);
}
