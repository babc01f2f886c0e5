using System.Text;

namespace Router.Sinks.Tests.Support;

/// <summary>Reads a file that a sink holds open, as readers on Windows have to.</summary>
internal static class OpenFile
{
    public static async Task<string> TextAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: false);
        return await reader.ReadToEndAsync();
    }

    /// <summary>The lines, of which each has to have an end.</summary>
    public static async Task<string[]> LinesAsync(string path)
    {
        string text = await TextAsync(path);
        (text.Length == 0 || text.EndsWith('\n')).ShouldBeTrue("the last line has no end");
        return text.Split('\n')[..^1];
    }
}
