using System.Text.Json;

namespace Router.EndToEnd.Tests.Support;

/// <summary>A file of JSON lines that another process may be writing.</summary>
internal static class JsonLines
{
    /// <summary>Its whole lines; none when the file is not there.</summary>
    public static IReadOnlyList<JsonElement> Read(string path)
    {
        string text = ReadText(path);
        int end = text.LastIndexOf('\n');
        return end < 0 ? [] : [.. text[..end].Split('\n').Select(Parse)];
    }

    /// <summary>How many whole lines it has.</summary>
    public static int Count(string path) => ReadText(path).AsSpan().Count('\n');

    private static JsonElement Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }

    private static string ReadText(string path)
    {
        if (!File.Exists(path))
        {
            return string.Empty;
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
