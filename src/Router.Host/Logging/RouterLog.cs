using System.Globalization;
using Router.Host.Configuration.Settings;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace Router.Host.Logging;

/// <summary>Router's log: the file of the day, and the console. Whoever opens it disposes it last, so that nothing said is lost.</summary>
internal sealed class RouterLog : IDisposable
{
    /// <summary>The name of the files; Serilog puts the date before the extension.</summary>
    private const string FileName = "router-.log";
    private const string FileLine = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} [{Level:u3}] {SourceContext}: {Message:lj}{NewLine}{Exception}";
    private const string ConsoleLine = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} [{Level:u3}] {Message:lj}{NewLine}";

    private readonly Logger _logger;
    private readonly LoggingLevelSwitch _console = new();
    private readonly LoggingLevelSwitch _file = new();

    private RouterLog(LogSettings settings, string folder, SecretMask mask, LogConsole console)
    {
        SetLevels(settings);
        LoggerConfiguration configuration = new LoggerConfiguration()
            .MinimumLevel.Debug()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .Enrich.FromLogContext();
        LoggerSinkConfiguration.Wrap(
            configuration.WriteTo,
            inner => new MaskingSink(inner, mask),
            sinks =>
            {
                AddFile(sinks, settings, folder);
                AddConsole(sinks, console);
            });
        _logger = configuration.CreateLogger();
        Factory = new SerilogLoggerFactory(_logger, dispose: false);
    }

    /// <summary>Where all parts get their loggers.</summary>
    public SerilogLoggerFactory Factory { get; }

    /// <summary>Opens the log.</summary>
    /// <param name="settings">The section <c>log</c>.</param>
    /// <param name="folder">Where the files lie.</param>
    /// <param name="mask">What must not be seen.</param>
    /// <param name="console">Who looks at the console.</param>
    /// <exception cref="IOException">The folder cannot be written; the message names it.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static RouterLog Open(LogSettings settings, string folder, SecretMask mask, LogConsole console)
    {
        if (settings.File)
        {
            CheckFolder(folder);
        }

        return new RouterLog(settings, folder, mask, console);
    }

    /// <summary>Takes the levels of new settings; everything else in them counts from the next start.</summary>
    public void SetLevels(LogSettings settings)
    {
        _console.MinimumLevel = LevelOf(settings.Level);
        _file.MinimumLevel = LevelOf(settings.FileLevel);
    }

    public void Dispose()
    {
        Factory.Dispose();
        _logger.Dispose();
    }

    private void AddFile(LoggerSinkConfiguration sinks, LogSettings settings, string folder)
    {
        if (settings.File)
        {
            sinks.File(
                Path.Combine(folder, FileName),
                outputTemplate: FileLine,
                formatProvider: CultureInfo.InvariantCulture,
                levelSwitch: _file,
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: settings.MaxSize,
                retainedFileCountLimit: null,
                retainedFileTimeLimit: settings.Keep);
        }
    }

    private void AddConsole(LoggerSinkConfiguration sinks, LogConsole console)
    {
        switch (console)
        {
            case LogConsole.Lines:
                sinks.Console(outputTemplate: ConsoleLine, formatProvider: CultureInfo.InvariantCulture, levelSwitch: _console);
                break;
            case LogConsole.People or LogConsole.ColouredPeople:
                var formatter = new PeopleLineFormatter(console == LogConsole.ColouredPeople);
                sinks.Logger(inner => inner.Filter.ByIncludingOnly(IsForPeople).WriteTo.Console(formatter, levelSwitch: _console));
                break;
        }
    }

    /// <summary>Notices are; of the rest only what must not happen.</summary>
    private static bool IsForPeople(LogEvent logEvent) =>
        logEvent.Level >= LogEventLevel.Error
        || (logEvent.Properties.TryGetValue(Constants.SourceContextPropertyName, out LogEventPropertyValue? source)
            && source is ScalarValue { Value: NoticeLogActor.Source });

    /// <summary>Serilog says nothing of a folder that cannot be written, so it is tried here.</summary>
    private static void CheckFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        string probe = Path.Combine(folder, $".router-{Environment.ProcessId}.tmp");
        File.WriteAllBytes(probe, []);
        File.Delete(probe);
    }

    private static LogEventLevel LevelOf(LogLevelName name) => name switch
    {
        LogLevelName.Debug => LogEventLevel.Debug,
        LogLevelName.Information => LogEventLevel.Information,
        LogLevelName.Warning => LogEventLevel.Warning,
        _ => LogEventLevel.Error,
    };
}
