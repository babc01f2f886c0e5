using Microsoft.Extensions.Logging;

namespace Router.Sinks.Abstractions;

/// <summary>What a sink gets from Router.</summary>
public sealed class SinkContext
{
    /// <summary>The sink's name in the configuration.</summary>
    public required string Name { get; init; }

    /// <summary>Where it logs; secrets that the configuration named are masked.</summary>
    public required ILogger Logger { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>The folder that relative paths start from: the configuration file's.</summary>
    public required string Folder { get; init; }

    /// <summary>The language of what it writes to people.</summary>
    public TextLanguage Language { get; init; }

    /// <summary>The zone of the times that people read: <c>time-zone</c>; default this machine's.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Local;

    /// <summary>The zone of the times inside events, which name none: <c>agents.time-zone</c>; default this machine's.</summary>
    public TimeZoneInfo WorkstationZone { get; init; } = TimeZoneInfo.Local;

    /// <summary>Makes the client for its requests. The sink disposes it.</summary>
    public required Func<HttpSettings, HttpClient> CreateHttpClient { get; init; }

    /// <summary>Small state that outlives the process.</summary>
    public required ISinkState State { get; init; }

    /// <summary>The way to the apps; <see langword="null"/> unless the configuration says <c>may-command: true</c>.</summary>
    public ISinkCommands? Commands { get; init; }

    /// <summary>Who is who; default knows nobody.</summary>
    public INames Names { get; init; } = NoNames.Instance;

    /// <summary>Tells that a secret will not be taken any more from a moment on: its name for people, and when. Each call makes one event: once a day is enough.</summary>
    public Action<string, DateTimeOffset> SecretExpires { get; init; } = (_, _) => { };

    /// <summary>
    /// Hides a text from now on wherever Router writes: what is secret and comes from elsewhere than the configuration, such as a token that a
    /// receiver gave or that the state holds. Texts of less than four characters are not hidden.
    /// </summary>
    public Action<string> Mask { get; init; } = _ => { };

    /// <summary>The full path of one that the configuration gives.</summary>
    public string PathOf(string path) => Path.GetFullPath(path, Folder);
}
