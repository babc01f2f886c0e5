using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Router.Sinks.Webhook.Messages;
using Router.Sinks.Webhook.Signing;

namespace Router.Sinks.Webhook;

/// <summary>Makes the requests of a message.</summary>
internal sealed class WebhookRequests
{
    private readonly Uri _url;
    private readonly KeyValuePair<string, string>[] _headers;
    private readonly AuthenticationHeaderValue? _authorization;
    private readonly WebhookSignatures _signatures;

    public WebhookRequests(WebhookSinkOptions options, TimeProvider time)
    {
        _url = options.Url;
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

    public HttpRequestMessage Make(WebhookMessage message)
    {
        var content = new ByteArrayContent(message.Body);
        content.Headers.ContentType = message.Type;
        var request = new HttpRequestMessage(HttpMethod.Post, _url) { Content = content, Version = HttpVersion.Version11 };
        Add(request, message.Headers);
        request.Headers.Add("Idempotency-Key", message.Id);
        Add(request, _signatures.HeadersOf(message));
        Add(request, _headers);
        if (_authorization is not null)
        {
            request.Headers.Authorization = _authorization;
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
