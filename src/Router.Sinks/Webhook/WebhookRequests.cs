using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Router.Sinks.Webhook.Messages;
using Router.Sinks.Webhook.Signing;

namespace Router.Sinks.Webhook;

/// <summary>Makes the requests of a message.</summary>
internal sealed class WebhookRequests
{
    private readonly KeyValuePair<string, string>[] _headers;
    private readonly AuthenticationHeaderValue? _authorization;
    private readonly WebhookSignatures _signatures;

    public WebhookRequests(WebhookSinkOptions options, TimeProvider time)
    {
        _headers = [.. options.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.Reveal()))];
        _authorization = options switch
        {
            { Basic: { } basic } => new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{basic.User}:{basic.Password.Reveal()}"))),
            { Bearer: { } token } => new AuthenticationHeaderValue("Bearer", token.Reveal()),
            _ => null,
        };
        _signatures = new WebhookSignatures(options.Signing, time);
        Secrets =
        [
            .. _headers.Select(header => header.Value),
            .. options.Signing.Select(key => key.Reveal()),
            _authorization?.Parameter ?? "",
            options.Basic?.Password.Reveal() ?? "",
        ];
    }

    /// <summary>What a receiver could send back to us and nobody may read.</summary>
    public IReadOnlyList<string> Secrets { get; }

    /// <summary>The request of one attempt.</summary>
    /// <param name="message">What it carries.</param>
    /// <param name="url">Who gets it.</param>
    /// <param name="isOwn">
    /// Whether that is the receiver that the options name. Another one gets the event alone: neither what opens the receiver's doors nor a
    /// signature, with which it could pass for us there.
    /// </param>
    public HttpRequestMessage Make(WebhookMessage message, Uri url, bool isOwn)
    {
        var content = new ByteArrayContent(message.Body);
        content.Headers.ContentType = message.Type;
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content, Version = HttpVersion.Version11 };
        Add(request, message.Headers);
        request.Headers.Add("Idempotency-Key", message.Id);
        if (isOwn)
        {
            Add(request, _signatures.HeadersOf(message));
            Add(request, _headers);
            if (_authorization is not null)
            {
                request.Headers.Authorization = _authorization;
            }
        }

        return request;
    }

    private static void Add(HttpRequestMessage request, IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach (KeyValuePair<string, string> header in headers)
        {
            // The names and values were checked with the options; a line end would throw here all the same.
            request.Headers.Add(header.Key, header.Value);
        }
    }
}
