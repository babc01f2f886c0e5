using System.Text.Json.Nodes;

namespace Router.Protocol.Tests.Support;

/// <summary>One pair of files below KnownAnswers: the bytes, and what reading them must give.</summary>
internal sealed class KnownAnswer
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "KnownAnswers");

    private KnownAnswer(string name)
    {
        Stream = File.ReadAllBytes(PathOf(name, ".bin"));
        Expected = JsonNode.Parse(File.ReadAllText(PathOf(name, ".json")))!.AsArray();
    }

    public byte[] Stream { get; }

    public JsonArray Expected { get; }

    /// <summary>Loads a pair by its path without extension, such as <c>events/call.finished.525</c>.</summary>
    public static KnownAnswer Load(string name) => new(name);

    /// <summary>The files with this extension, by their paths without it, in a fixed order.</summary>
    public static IReadOnlyList<string> Names(string extension) =>
    [
        .. Directory.EnumerateFiles(Folder, "*" + extension, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path)[..^extension.Length].Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private static string PathOf(string name, string extension) => Path.Combine(Folder, name + extension);
}
