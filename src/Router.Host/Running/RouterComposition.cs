using Router.Actors;
using Router.Actors.Agents;
using Router.Actors.Deliveries;
using Router.Actors.Journaling;
using Router.Actors.OwnEvents;
using Router.Host.Configuration.Settings;
using Router.Journal;
using Router.Journal.InMemory;
using Router.Journal.Sqlite;
using Router.Journal.StateFiles;
using Router.Routing.Routes;

namespace Router.Host.Running;

/// <summary>Puts the parts of a real Router together.</summary>
internal static class RouterComposition
{
    /// <summary>What the RouterActor's children are made of.</summary>
    /// <param name="options">How Router was started.</param>
    /// <param name="store">The journal.</param>
    /// <param name="state">What Router knows beside it.</param>
    public static RouterParts PartsOf(RouterHostOptions options, IJournalStore store, StateFile state) => new(
        JournalActor.Props(store),
        journal => AgentsActor.Props(new AgentsDependencies
        {
            Journal = journal,
            Pipes = options.Pipes(),
            OncePer = new OncePerWindow(options.Time),
            TimeZone = options.Configuration.Rules.TimeZone,
            Subscriptions = state.State.Subscriptions,
            StoreSubscriptions = named => Task.Run(() => state.Update(old => old with { Subscriptions = named })),
        }),
        journal => SinksActor.Props(journal, store))
    {
        OwnEvents = new OwnEventsDependencies
        {
            Language = () => options.Language ?? options.Configuration.LanguageOr(options.SystemLanguage),
            TimeZone = options.Configuration.Rules.TimeZone,
            Disk = () => SpaceOf(options.Configuration.DataFolder),
            OncePer = new OncePerWindow(options.Time),
        },
    };

    /// <summary>The room on a folder's disk; <see langword="null"/> when the system does not say.</summary>
    private static DiskSpace? SpaceOf(string folder)
    {
        try
        {
            var disk = new DriveInfo(folder);
            return new DiskSpace(disk.AvailableFreeSpace, disk.TotalSize);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The journal of this process alone: what is undelivered ends with it.</summary>
    public static Task<IJournalStore> JournalInMemory() => Task.FromResult<IJournalStore>(new InMemoryJournalStore());

    /// <summary>The journal that the configuration asks for; a dry run has one of its own, so that it takes nothing from the real one.</summary>
    /// <param name="options">How Router was started.</param>
    /// <param name="state">What Router knows beside the journal; it keeps the sinks' places for the day when the journal is damaged.</param>
    /// <exception cref="JournalException">It cannot be opened.</exception>
    public static async Task<IJournalStore> OpenJournalAsync(RouterHostOptions options, StateFile state)
    {
        if (options.IsDryRun)
        {
            return await JournalInMemory();
        }

        JournalSettings settings = options.Configuration.Journal;
        return await SqliteJournalStore.OpenAsync(
            new SqliteJournalOptions
            {
                Path = options.Configuration.JournalPath,
                Durability = settings.Durability,
                Keep = new JournalKeep { Days = settings.Keep.Days, Size = settings.Keep.Size },
                WhenFull = settings.WhenFull,
                Time = options.Time,
                State = state,
            },
            CancellationToken.None);
    }
}
