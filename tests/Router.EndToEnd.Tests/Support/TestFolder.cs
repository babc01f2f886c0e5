namespace Router.EndToEnd.Tests.Support;

/// <summary>
/// A folder for one test, gone at its end. Its path is short: that of a Unix socket, which the control endpoint is, may have no more
/// than 107 bytes.
/// </summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"rt-{Random.Shared.Next():x8}");

    /// <summary>A login of a simulator that nobody else has.</summary>
    public static string NewLogin(string name = "e2e") => $"sim-{Guid.NewGuid().ToString("N")[..8]}-{name}";

    public string PathOf(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    public string Write(string name, string text)
    {
        string path = PathOf(name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
