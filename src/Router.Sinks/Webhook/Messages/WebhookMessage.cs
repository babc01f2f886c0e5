using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Webhook.Messages;

/// <summary>A delivery as an HTTP message, whoever gets it and at whichever attempt.</summary>
/// <param name="Id">The delivery's id, as a header can carry it.</param>
/// <param name="Body">The body, as it is sent and signed.</param>
/// <param name="Type">The body's type.</param>
/// <param name="Headers">The headers that belong to the event.</param>
internal sealed record WebhookMessage(string Id, byte[] Body, MediaTypeHeaderValue Type, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static WebhookMessage Of(Delivery delivery, WebhookMode mode)
    {
        byte[] envelope = EnvelopeOf(delivery);
        string id = HeaderText.Visible(delivery.Id);
        return mode == WebhookMode.Binary
            ? Binary(id, envelope)
            : new WebhookMessage(id, envelope, new MediaTypeHeaderValue("application/cloudevents+json", "utf-8"), []);
    }

    /// <summary>Takes the envelope apart, so that both modes tell the same.</summary>
    private static WebhookMessage Binary(string id, byte[] envelope)
    {
        using var document = JsonDocument.Parse(envelope);
        JsonElement root = document.RootElement;
        var headers = root.EnumerateObject()
            .Where(attribute => attribute.Name is not ("data" or "datacontenttype"))
            .Select(attribute => KeyValuePair.Create($"ce-{attribute.Name}", HeaderText.CloudEvents(TextOf(attribute.Value))));
        return new WebhookMessage(
            id,
            JsonMarshal.GetRawUtf8Value(root.GetProperty("data")).ToArray(),
            MediaTypeHeaderValue.Parse(root.GetProperty("datacontenttype").GetString()!),
            [.. headers]);
    }

    /// <summary>The canonical text of an attribute: <c>true</c> for a truth value.</summary>
    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static byte[] EnvelopeOf(Delivery delivery)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, Json))
        {
            delivery.Event.WriteEnvelope(json, delivery.Route, delivery.IsReplay);
        }

        return body.ToArray();
    }
}
