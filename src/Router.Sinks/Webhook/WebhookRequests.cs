using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Webhook;

/// <summary>Makes the request of a delivery.</summary>
internal sealed class WebhookRequests
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Uri _url;
    private readonly KeyValuePair<string, string>[] _headers;
    private readonly AuthenticationHeaderValue? _authorization;

    public WebhookRequests(WebhookSinkOptions options)
    {
        _url = options.Url;
        _headers = [.. options.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.Reveal()))];
        _authorization = options switch
        {
            { Basic: { } basic } => new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{basic.User}:{basic.Password.Reveal()}"))),
            { Bearer: { } token } => new AuthenticationHeaderValue("Bearer", token.Reveal()),
            _ => null,
        };
        Secrets =
        [
            .. _headers.Select(header => header.Value),
            _authorization?.Parameter ?? "",
            options.Basic?.Password.Reveal() ?? "",
        ];
    }

    /// <summary>What a receiver could send back to us and nobody may read.</summary>
    public IReadOnlyList<string> Secrets { get; }

    public HttpRequestMessage Make(Delivery delivery)
    {
        var content = new ByteArrayContent(BodyOf(delivery));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents+json", "utf-8");
        var request = new HttpRequestMessage(HttpMethod.Post, _url) { Content = content, Version = HttpVersion.Version11 };
        foreach (KeyValuePair<string, string> header in _headers)
        {
            // The names and values were checked with the options; a line end would throw here all the same.
            request.Headers.Add(header.Key, header.Value);
        }

        if (_authorization is not null)
        {
            request.Headers.Authorization = _authorization;
        }

        request.Headers.Add("Idempotency-Key", InHeader(delivery.Id));
        return request;
    }

    /// <summary>The text as a header can carry it: what is not visible ASCII is percent-encoded.</summary>
    private static string InHeader(string text) =>
        text.AsSpan().ContainsAnyExceptInRange('!', '~') ? Uri.EscapeDataString(text) : text;

    private static byte[] BodyOf(Delivery delivery)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, Json))
        {
            delivery.Event.WriteEnvelope(json, delivery.Route, delivery.IsReplay);
        }

        return body.ToArray();
    }
}
