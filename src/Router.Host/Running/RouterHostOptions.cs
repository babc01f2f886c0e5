using Akka.Actor;
using Router.Actors.Agents.Pipes;
using Router.Host.Configuration;
using Router.Host.Logging;
using Router.Journal;
using Router.Journal.StateFiles;
using Router.Routing.Diagnostics;

namespace Router.Host.Running;

/// <summary>How Router is started.</summary>
internal sealed record RouterHostOptions
{
    /// <summary>The configuration to start with, without errors.</summary>
    public required LoadedConfiguration Configuration { get; init; }

    /// <summary>Reads it again later.</summary>
    public required ConfigurationLoader Loader { get; init; }

    /// <summary>The file's name in messages.</summary>
    public required string ShownAs { get; init; }

    /// <summary>The language that <c>--lang</c> asked for; <see langword="null"/> leaves it to the file.</summary>
    public Language? Language { get; init; }

    /// <summary>The language where neither says one.</summary>
    public Language SystemLanguage { get; init; } = Router.Routing.Diagnostics.Language.English;

    /// <summary>Whether every sink only tells what it would deliver.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Who reads the console.</summary>
    public LogConsole Console { get; init; } = LogConsole.Lines;

    /// <summary>Hides what nobody may see; one for the whole process.</summary>
    public SecretMask Mask { get; init; } = new();

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Reads a variable of the environment.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>Makes the source of events.</summary>
    public Func<IAgentPipes> Pipes { get; init; } = AgentPipes.OfThisMachine;

    /// <summary>Opens the journal, given what Router knows beside it.</summary>
    public Func<RouterHostOptions, StateFile, Task<IJournalStore>> Journal { get; init; } = RouterComposition.OpenJournalAsync;

    /// <summary>Starts actors beside Router's before it does anything, so that they hear all of it.</summary>
    public Action<ActorSystem> Listeners { get; init; } = _ => { };
}
