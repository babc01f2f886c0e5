using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

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
    private readonly Lock _gate = new();
    private HttpClient? _client;
    private bool _isDisposed;

    public WebhookSink(WebhookSinkOptions options, SinkContext context)
    {
        _options = options;
        _context = context;
        _requests = new WebhookRequests(options);
        _answer = new WebhookAnswer(context.Language, context.Time, _requests.Secrets);
    }

    public async ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        cancellationToken.ThrowIfCancellationRequested();
        var outcomes = new DeliveryOutcome[deliveries.Count];
        if (TryClient(out string problem) is not { } client)
        {
            Array.Fill(outcomes, DeliveryOutcome.Retry(problem));
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
        lock (_gate)
        {
            _isDisposed = true;
            _client?.Dispose();
            _client = null;
        }

        return ValueTask.CompletedTask;
    }

    private HttpClient? TryClient(out string problem)
    {
        problem = "";
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            try
            {
                return _client ??= _context.CreateHttpClient(new HttpSettings { Proxy = _options.Proxy, CertificateAuthority = _options.Ca });
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
            {
                problem = _context.Language.In(
                    "файл сертификатов из ca не читается: нужен существующий PEM", "the certificates of ca cannot be read: an existing PEM file is needed");
                return null;
            }
        }
    }

    private async Task<Attempt> SendAsync(HttpClient client, Delivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            using HttpRequestMessage request = _requests.Make(delivery);
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            string body = response.IsSuccessStatusCode ? "" : await ReadStartAsync(response, cancellationToken);
            return new Attempt(_answer.Judge(response, body), WasAnswered: true);
        }
        catch (HttpRequestException failure)
        {
            return new Attempt(DeliveryOutcome.Retry(WebhookFailure.Reason(failure, _options.Url, _context.Language)), WasAnswered: false);
        }
        catch (OperationCanceledException)
        {
            string host = OneLine.Of(_options.Url.Authority, 200);
            string reason = _context.Language.In($"{host}: не ответил вовремя", $"{host}: no answer in time");
            return new Attempt(DeliveryOutcome.Retry(reason), WasAnswered: false);
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
