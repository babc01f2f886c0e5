using Microsoft.Extensions.Time.Testing;
using Router.Host.CommandLine;
using Router.Journal;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Tests.CommandLine;

/// <summary>Runs the whole command line in this process, in a folder of its own.</summary>
internal sealed class Cli : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("router-cli-");

    public string Folder => _folder.FullName;

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>Standard input.</summary>
    public string Input { get; set; } = "";

    /// <summary>What is typed unseen; without it, input is no keyboard.</summary>
    public string? Unseen { get; set; }

    public Language SystemLanguage { get; set; } = Language.English;

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<ISinkFactory> Factories { get; set; } = Router.Sinks.BuiltInSinks.All;

    public string[] Logins { get; set; } = [];

    /// <summary>The journal that lies beside the configuration.</summary>
    public IJournalReader? Journal { get; set; }

    /// <summary>The machine's time zone.</summary>
    public TimeZoneInfo TimeZone { get; set; } = TimeZoneInfo.Utc;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>Runs one command; answers its exit code.</summary>
    public async Task<int> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 14, 9, 0, 0, TimeSpan.Zero));
        time.SetLocalTimeZone(TimeZone);
        int code = await RouterCommand.RunAsync(args, new CliContext
        {
            In = new StringReader(Input),
            Out = output,
            Error = error,
            IsInputTerminal = Unseen is not null,
            ReadUnseen = () => Unseen!,
            SystemLanguage = SystemLanguage,
            WorkingFolder = Folder,
            SystemFolder = PathOf("system"),
            Environment = name => Environment.GetValueOrDefault(name),
            Time = time,
            Factories = Factories,
            FindLogins = () => Logins,
            OpenJournal = (_, _) => new(Journal),
        });
        Out = output.ToString();
        Error = error.ToString();
        return code;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
