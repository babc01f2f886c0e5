using System.Text;
using System.Text.Json;
using Router.Sinks.Peers.Http;

namespace Router.Sinks.Peers.Telegram;

/// <summary>A call of a method, read from its request: JSON, or a form with a file.</summary>
internal sealed record FakeTelegramCall(string Path, string Method, IReadOnlyDictionary<string, JsonElement> Fields, string? FileField, string? FileName, int FileLength)
{
    private static readonly string[] Texts = ["text", "caption", "title", "performer", "parse_mode"];

    public string? Text(string name) => Fields.TryGetValue(name, out JsonElement field) ? field.ToString() : null;

    public long? Number(string name) => Fields.TryGetValue(name, out JsonElement field) && field.ValueKind == JsonValueKind.Number ? field.GetInt64() : null;

    public static FakeTelegramCall Read(ReceivedRequest request)
    {
        string[] line = request.Line.Split(' ');
        line[0].ShouldBe("POST");
        string method = line[1][(line[1].LastIndexOf('/') + 1)..];
        string type = request.Header("Content-Type").ShouldNotBeNull();
        return type.StartsWith("multipart/form-data", StringComparison.Ordinal)
            ? ReadForm(line[1], method, request.Body, type.Split("boundary=")[1].Trim('"'))
            : new FakeTelegramCall(line[1], method, request.Json.EnumerateObject().ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal), null, null, 0);
    }

    private static FakeTelegramCall ReadForm(string path, string method, byte[] body, string boundary)
    {
        var call = new FakeTelegramCall(path, method, new Dictionary<string, JsonElement>(StringComparer.Ordinal), null, null, 0);
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

        // One character for each byte, so that lengths of files are right.
        foreach (string part in Encoding.Latin1.GetString(body).Split("--" + boundary)[1..^1])
        {
            int end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            string head = part[..end];
            string value = part[(end + 4)..^2];
            string name = Parameter(head, "name").ShouldNotBeNull();
            if (Parameter(head, "filename") is { } file)
            {
                call = call with { FileField = name, FileName = file, FileLength = value.Length };
            }
            else
            {
                string text = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(value));
                using var json = JsonDocument.Parse(Texts.Contains(name) || text.StartsWith('@') ? JsonSerializer.Serialize(text) : text);
                fields.Add(name, json.RootElement.Clone());
            }
        }

        return call with { Fields = fields };
    }

    private static string? Parameter(string head, string name)
    {
        string? found = head.Split(';', '\r', '\n').Select(item => item.Trim()).FirstOrDefault(item => item.StartsWith(name + "=", StringComparison.Ordinal));
        return found?[(name.Length + 1)..].Trim('"');
    }
}
