using Router.Protocol.Values;

namespace Router.Sinks.Texts.Wording;

/// <summary>UUIDs as people can tell them apart.</summary>
internal static class UuidText
{
    /// <summary>The first eight digits of a UUID; any other text as it came.</summary>
    public static string ShortOf(string text) => WireUuid.TryParse(text, out Guid uuid) ? uuid.ToString("N")[..8] : text;
}
