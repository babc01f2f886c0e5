using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Router.Journal.StateFiles;

/// <summary>
/// The state as its file has it: JSON that people can read, with a checksum over what it says. Whatever was changed in it since, a cut-off
/// end or one bit, either is no such JSON any more or does not fit the checksum.
/// </summary>
internal static class StateText
{
    private const int Version = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>The file's content.</summary>
    public static byte[] Write(RouterState state)
    {
        var document = new Document(Version, state.Sequence, state.Cursors, state.Subscriptions, Checksum: "");
        return JsonSerializer.SerializeToUtf8Bytes(document with { Checksum = ChecksumOf(document) }, Options);
    }

    /// <summary>Reads the file's content.</summary>
    /// <returns>Whether it is whole; otherwise <paramref name="fault"/> says what it is.</returns>
    public static bool TryRead(ReadOnlySpan<byte> content, [NotNullWhen(true)] out RouterState? state, out StateFault fault)
    {
        state = null;
        fault = StateFault.Damaged;
        try
        {
            if (VersionOf(content) > Version)
            {
                fault = StateFault.NewerVersion;
                return false;
            }

            if (JsonSerializer.Deserialize<Document>(content, Options) is not { Version: Version } document
                || document.Checksum != ChecksumOf(document))
            {
                return false;
            }

            state = new RouterState { Sequence = document.Sequence, Cursors = document.Cursors, Subscriptions = document.Subscriptions };
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int? VersionOf(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content);
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("version", out JsonElement version)
            && version.ValueKind == JsonValueKind.Number
            && version.TryGetInt32(out int number)
                ? number
                : null;
    }

    private static string ChecksumOf(Document document) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(document with { Checksum = "" }, Options)));

    private sealed record Document(
        [property: JsonRequired] int Version,
        [property: JsonRequired] long Sequence,
        [property: JsonRequired] IReadOnlyDictionary<string, long> Cursors,
        [property: JsonRequired] IReadOnlyList<NamedSubscription> Subscriptions,
        [property: JsonRequired] string Checksum);
}
