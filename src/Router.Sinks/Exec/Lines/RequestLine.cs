using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Exec.Lines;

/// <summary>Writes the line of a delivery: JSON in UTF-8 without a byte order mark, ended by one line feed.</summary>
internal static class RequestLine
{
    /// <summary>The protocol's version. It grows when a program that was written for the one before could misunderstand a line.</summary>
    public const int Version = 1;

    /// <summary>Letters stay letters; what some languages take for the end of a line is escaped all the same.</summary>
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(IBufferWriter<byte> to, Delivery delivery)
    {
        using (var json = new Utf8JsonWriter(to, Json))
        {
            json.WriteStartObject();
            json.WriteNumber("protocol", Version);
            json.WriteString("id", delivery.Id);
            json.WriteNumber("attempt", delivery.Attempt);
            json.WriteString("text", delivery.Text);
            json.WriteString("with", ((ExecTarget)delivery.Target).With);
            json.WritePropertyName("event");
            delivery.Event.WriteEnvelope(json, delivery.Route, delivery.IsReplay);
            json.WriteEndObject();
        }

        to.Write("\n"u8);
    }
}
