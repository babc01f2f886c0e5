using System.Text;
using System.Text.Json;

namespace Router.EndToEnd.Tests.Support;

/// <summary>An envelope as it is compared: its ordering key, and all of it but what differs from telling to telling (id, sequence, route).</summary>
/// <param name="Key">Whose order it keeps (architecture.md, "Order").</param>
/// <param name="Content">Everything else, as one text.</param>
internal sealed record ComparedEvent(string Key, string Content)
{
    private static readonly string[] NotCompared = ["id", "sequence", "route"];

    public static ComparedEvent Of(JsonElement envelope)
    {
        var content = new StringBuilder();
        Write(content, envelope, NotCompared);
        return new ComparedEvent(KeyOf(envelope.GetProperty("data")), content.ToString());
    }

    private static string KeyOf(JsonElement data)
    {
        string? login = data.GetProperty("login").GetString();
        string? mode = data.GetProperty("mode").GetString();
        string? @object = data.GetProperty("object").GetString();
        JsonElement fields = data.GetProperty("fields");
        string[] names = (@object, mode) switch
        {
            ("Call", _) => ["CallID"],
            ("RemoteAccessSession", _) => ["SessionID"],
            ("Treatment", _) => ["TreatmentID"],
            ("Message", "Colleagues") => ["ColleagueID"],
            ("Message", _) => ["ClientID", "UserID", "ServiceID"],
            _ => [],
        };
        string[] ids = [.. names.Select(name => IdOf(fields, name))];
        return Array.TrueForAll(ids, id => id.Length == 0)
            ? $"{login}/{mode}/{@object}"
            : $"{login}/{(@object is "Message" ? mode : "")}/{@object}/{string.Join('/', ids)}";
    }

    /// <summary>Without dashes: the app writes one id in two ways.</summary>
    private static string IdOf(JsonElement fields, string name) =>
        fields.TryGetProperty(name, out JsonElement field) && field.ValueKind == JsonValueKind.String
            ? field.GetString()!.Trim().Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()
            : "";

    private static void Write(StringBuilder text, JsonElement element, IReadOnlyList<string> without)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            text.Append('{');
            foreach (JsonProperty property in element.EnumerateObject().Where(item => !without.Contains(item.Name, StringComparer.Ordinal)).OrderBy(item => item.Name, StringComparer.Ordinal))
            {
                text.Append(property.Name).Append(':');
                Write(text, property.Value, []);
                text.Append(';');
            }

            text.Append('}');
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            text.Append('[');
            foreach (JsonElement item in element.EnumerateArray())
            {
                Write(text, item, []);
                text.Append(';');
            }

            text.Append(']');
        }
        else
        {
            text.Append(element.ValueKind).Append(' ').Append(JsonSerializer.Serialize(element));
        }
    }
}
