using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Router.Sinks.Abstractions;
using Router.Sinks.Http;

namespace Router.Sinks.Telegram.Api;

/// <summary>Calls methods of the Bot API. The token is in the address, so the address is never shown.</summary>
internal sealed class TelegramApi(TelegramSinkOptions options, SinkContext context) : IDisposable
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ApiClient _client = new(context, new HttpSettings { Proxy = options.Proxy, CertificateAuthority = options.Ca });
    private readonly string _prefix = $"{options.BaseUrl.AbsoluteUri.TrimEnd('/')}/bot{options.Token.Reveal()}/";

    /// <summary>The name of the receiver in a reason.</summary>
    public Uri Address { get; } = options.BaseUrl;

    /// <summary>Calls a method.</summary>
    /// <param name="method">Its name.</param>
    /// <param name="fields">Its parameters.</param>
    /// <param name="file">A file that goes with them.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="NoAnswerException">There was no answer.</exception>
    public async Task<TelegramAnswer> CallAsync(string method, JsonObject fields, UploadedFile? file, CancellationToken cancellationToken)
    {
        HttpContent content = file is null ? Json(fields) : Form(fields, file);
        ApiAnswer answer = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Post, _prefix + method) { Content = content }, cancellationToken);
        return TelegramAnswer.Read(answer, context.Time.GetUtcNow());
    }

    /// <inheritdoc cref="CallAsync(string, JsonObject, UploadedFile?, CancellationToken)"/>
    public Task<TelegramAnswer> CallAsync(string method, JsonObject fields, CancellationToken cancellationToken) =>
        CallAsync(method, fields, file: null, cancellationToken);

    public void Dispose() => _client.Dispose();

    private static ByteArrayContent Json(JsonObject fields)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(fields, Relaxed));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private static MultipartFormDataContent Form(JsonObject fields, UploadedFile file)
    {
        var form = new MultipartFormDataContent();
        foreach ((string name, JsonNode? value) in fields)
        {
            form.Add(new StringContent(value is JsonValue text && text.TryGetValue(out string? written) ? written : value!.ToJsonString()), name);
        }

        form.Add(new StreamContent(file.Open()), file.Field, file.Name);
        return form;
    }
}
