using Router.Actors;
using Router.Actors.Agents;
using Router.Actors.Deliveries;
using Router.Actors.Journaling;
using Router.Journal;
using Router.Journal.InMemory;
using Router.Routing.Routes;

namespace Router.Host.Running;

/// <summary>Puts the parts of a real Router together.</summary>
internal static class RouterComposition
{
    /// <summary>The journal that the configuration asks for.</summary>
    public static IJournalStore JournalOf(RouterHostOptions options) =>
        new InMemoryJournalStore(new InMemoryJournalOptions { Size = options.Configuration.Journal.MaxSize });

    /// <summary>What the RouterActor's children are made of.</summary>
    /// <param name="options">How Router was started.</param>
    /// <param name="store">The journal.</param>
    public static RouterParts PartsOf(RouterHostOptions options, IJournalStore store) => new(
        JournalActor.Props(store),
        journal => AgentsActor.Props(new AgentsDependencies
        {
            Journal = journal,
            OncePer = new OncePerWindow(options.Time),
            TimeZone = options.Configuration.Rules.TimeZone,
        }),
        journal => SinksActor.Props(journal, store));
}
