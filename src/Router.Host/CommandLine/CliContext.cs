using System.CommandLine;
using Router.Host.Configuration;
using Router.Host.Logging;
using Router.Host.Plugins;
using Router.Host.Running;
using Router.Journal;
using Router.Routing.Diagnostics;
using Router.Sinks;
using Router.Sinks.Abstractions;

namespace Router.Host.CommandLine;

/// <summary>
/// What a verb knows of the world outside: the console, the language, the folders where configurations are looked for, the clock. A test
/// makes one of its own and runs the whole command line in its process.
/// </summary>
internal sealed class CliContext
{
    /// <summary>Where typed input comes from.</summary>
    public required TextReader In { get; init; }

    /// <summary>Where results go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where errors go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether <see cref="In"/> is a keyboard, so that something can be asked.</summary>
    public bool IsInputTerminal { get; init; }

    /// <summary>Whether <see cref="Out"/> is a screen, so that colours and redrawing make sense.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>The language of the system, for where nothing else says one.</summary>
    public Language SystemLanguage { get; init; } = Language.English;

    /// <summary>The current folder: relative paths on the command line start here.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>Where the configuration of the whole machine lies: <c>%ProgramData%\Router</c> or <c>/etc/router</c>.</summary>
    public required string SystemFolder { get; init; }

    /// <summary>Reads a variable of the environment.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>Reads a typed line without showing it; only used where <see cref="IsInputTerminal"/>.</summary>
    public Func<string> ReadUnseen { get; init; } = UnseenInput.Read;

    /// <summary>The logins whose pipes are open on this machine now.</summary>
    public Func<IReadOnlyList<string>> FindLogins { get; init; } = PipeSurvey.FindLogins;

    /// <summary>Opens a journal's file to read it beside nobody; <see langword="null"/> when there is none.</summary>
    public Func<string, CancellationToken, ValueTask<IJournalReader?>> OpenJournal { get; init; } = JournalFile.OpenToReadAsync;

    /// <summary>How this program is called where it is typed: what stands before the verb.</summary>
    public string Program { get; init; } = "router";

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The types of sinks that there are without plugins.</summary>
    public IReadOnlyList<ISinkFactory> Factories { get; init; } = BuiltInSinks.All;

    /// <summary>Hides what nobody may see, in the log and in the details of a defect.</summary>
    public SecretMask Mask { get; } = new();

    /// <summary>The plugins of this process.</summary>
    public PluginStore Plugins { get; init; } = new();

    /// <summary>The options that every verb takes.</summary>
    public GlobalOptions Options { get; } = new();

    /// <summary>The language of texts for people: <c>--lang</c>, the file's <c>language:</c>, the system's. Settled before any verb is made.</summary>
    public Language Language { get; set; }

    /// <summary>Where details of a defect are written; settled when a configuration is found, till then the folder of temporary files.</summary>
    public string LogFolder { get; set; } = Path.GetTempPath();

    /// <summary>The context of this process.</summary>
    public static CliContext OfProcess() => new()
    {
        In = Console.In,
        Out = Console.Out,
        Error = Console.Error,
        IsInputTerminal = !Console.IsInputRedirected,
        IsOutputTerminal = !Console.IsOutputRedirected,
        SystemLanguage = Languages.OfSystem(),
        WorkingFolder = System.Environment.CurrentDirectory,
        SystemFolder = ConfigurationLocator.FolderOfSystem(),
        Environment = System.Environment.GetEnvironmentVariable,
        Program = ProgramName.OfProcess(),
    };

    /// <summary>Whether the answer is to be JSON.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(Options.Json);

    /// <summary>A text in the language of this run.</summary>
    public string Say(Bilingual text) => text.In(Language);

    /// <summary>A line of the catalogue in the language of this run, with its code.</summary>
    public string Say(Message message, params ReadOnlySpan<object> arguments) => $"{message.Fill(Language, arguments)} [{message.Code}]";
}
