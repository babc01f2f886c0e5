using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Router.Sinks.Abstractions;
using Router.Sinks.Http;

namespace Router.Sinks.Amocrm.Api;

/// <summary>Asks amoCRM, at its pace.</summary>
internal sealed class AmocrmApi(AmocrmSinkOptions options, SinkContext context) : IDisposable
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ApiClient _client = new(context, new HttpSettings { Proxy = options.Proxy, CertificateAuthority = options.Ca });
    private readonly RequestPace _pace = new(context.Time);

    public AmocrmWords Words { get; } = new(context.Language, options.Token.Reveal());

    /// <summary>Reads; an undefined element where there is nothing (204).</summary>
    /// <param name="path">The path after <c>/api/v4/</c>, with its query.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NoAnswerException">There was no answer.</exception>
    /// <exception cref="AmocrmUnavailableException">The account answers nobody now.</exception>
    public async Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken)
    {
        AmocrmAnswer answer = await SendAsync(HttpMethod.Get, path, body: null, cancellationToken);
        return answer.IsRefusal ? throw new AmocrmUnavailableException(Words.NotUnderstood, 400) : answer.Body;
    }

    /// <summary>Writes.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public Task<AmocrmAnswer> PostAsync(string path, JsonArray body, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, path, body, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _pace.Dispose();
    }

    private async Task<AmocrmAnswer> SendAsync(HttpMethod method, string path, JsonArray? body, CancellationToken cancellationToken)
    {
        return Judge(await _pace.SendAsync(() => _client.SendAsync(RequestOf(method, path, body), cancellationToken), cancellationToken));
    }

    private HttpRequestMessage RequestOf(HttpMethod method, string path, JsonArray? body)
    {
        var request = new HttpRequestMessage(method, new Uri(options.Address, $"/api/v4/{path}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Token.Reveal());
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(AsWritten), Encoding.UTF8, "application/json");
        }

        return request;
    }

    private AmocrmAnswer Judge(ApiAnswer answer) => answer.Status switch
    {
        204 => new AmocrmAnswer(IsRefusal: false, default),
        >= 200 and < 300 => new AmocrmAnswer(IsRefusal: false, Read(answer.Body) ?? throw new AmocrmUnavailableException(Words.NotUnderstood, answer.Status)),
        400 or 422 => new AmocrmAnswer(IsRefusal: true, Read(answer.Body) ?? default),
        _ => throw new AmocrmUnavailableException(Words.Status(answer.Status, answer.Body), answer.Status, answer.RetryAfter),
    };

    private static JsonElement? Read(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
