using System.Text.Json;
using Router.Host.CommandLine;

namespace Router.Host.Control;

/// <summary>How the control endpoint writes: one line for each answer, names as in the command line's JSON.</summary>
internal static class ControlJson
{
    /// <summary>The options.</summary>
    public static JsonSerializerOptions Options { get; } = Make(isIndented: false);

    /// <summary>The same for people to read.</summary>
    public static JsonSerializerOptions Indented { get; } = Make(isIndented: true);

    private static JsonSerializerOptions Make(bool isIndented) => new(CliJson.Options)
    {
        WriteIndented = isIndented,
        Converters = { new CategoryConverter() },
    };
}
