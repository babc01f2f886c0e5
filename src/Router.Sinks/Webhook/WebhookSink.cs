using System.Buffers;
using System.Text;
using Router.Sinks.Abstractions;
using Router.Sinks.Batches;
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
    private readonly HttpSettings _settings;
    private readonly WebhookRequests _requests;
    private readonly ReceiverWords _words;
    private readonly WebhookAnswer _answer;
    private readonly SinkConnection _connection;
    private readonly WebhookRedirects _redirects;

    public WebhookSink(WebhookSinkOptions options, SinkContext context)
    {
        _options = options;
        _context = context;
        _settings = new HttpSettings
        {
            Proxy = options.Proxy,
            CertificateAuthority = options.Ca,
            Certificate = options.Certificate,
            CertificateKey = options.Key,
            CertificatePassword = options.CertificatePassword,
        };
        _requests = new WebhookRequests(options, context.Time);
        _words = new ReceiverWords(_requests.Secrets);
        _answer = new WebhookAnswer(context.Language, context.Time, _words);
        _connection = new SinkConnection(context, _settings);
        _redirects = new WebhookRedirects(options, _settings, context, _words);
    }

    public ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken) =>
        OneByOne.DeliverAsync(deliveries, delivery => SendAsync(delivery, cancellationToken), cancellationToken);

    public Task<SinkCheck?> CheckAsync(CancellationToken cancellationToken) => new WebhookLook(_options, _context, _settings).LookAsync(cancellationToken);

    public ValueTask DisposeAsync()
    {
        _connection.Dispose();
        _redirects.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<Attempt> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var message = WebhookMessage.Of(delivery, _options.Mode);
        Uri url = _options.Url;
        try
        {
            for (int followed = 0; ; followed++)
            {
                HttpClient client = followed == 0 ? _connection.Open() : _redirects.ClientFor(url);
                using HttpRequestMessage request = _requests.Make(message, url, _redirects.IsOwn(url));
                using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                if (_redirects.Next(response, url, followed) is { } next)
                {
                    url = next;
                    continue;
                }

                string body = response.IsSuccessStatusCode ? "" : await ReadStartAsync(response, cancellationToken);
                return new Attempt(_answer.Judge(response, body));
            }
        }
        catch (RedirectRefusedException refusal)
        {
            return new Attempt(DeliveryOutcome.Rejected(refusal.Message));
        }
        catch (HttpRequestException failure) when (failure.InnerException is ForbiddenAddressException)
        {
            return new Attempt(DeliveryOutcome.Rejected(_redirects.Private(url).Message));
        }
        catch (NoAnswerException failure)
        {
            return Unanswered(failure.Message);
        }
        catch (HttpRequestException failure)
        {
            return Unanswered(HttpFailure.Reason(failure, url, _context.Language));
        }
        catch (OperationCanceledException)
        {
            return Unanswered(HttpFailure.NoAnswer(url, _context.Language));
        }
    }

    /// <summary>The host in the reason may come from a redirect, and so from a receiver.</summary>
    private Attempt Unanswered(string reason) => new(DeliveryOutcome.Retry(_words.Said(reason)), WasAnswered: false);

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
}
