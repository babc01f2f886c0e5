namespace Router.Benchmarks.Running;

/// <summary>A folder for one measurement, gone at its end.</summary>
internal sealed class RunFolder : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"rb-{Random.Shared.Next():x8}");

    public RunFolder() => Directory.CreateDirectory(_path);

    public string PathOf(string name) => Path.Combine(_path, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>Logins that no other program on this machine serves.</summary>
    public string Login(int number) => $"sim-{Path.GetFileName(_path)[3..]}-{number}";

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
