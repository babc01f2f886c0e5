using Router.Actors;
using Router.Actors.Agents;
using Router.Actors.Agents.Pipes;
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
    public static RouterParts PartsOf(RouterHostOptions options, IJournalStore store) =>
        PartsOf(options, store, AgentPipes.OfThisMachine());

    /// <summary>The same with another source of events.</summary>
    /// <inheritdoc cref="PartsOf(RouterHostOptions, IJournalStore)"/>
    public static RouterParts PartsOf(RouterHostOptions options, IJournalStore store, IAgentPipes pipes) => new(
        JournalActor.Props(store),
        journal => AgentsActor.Props(new AgentsDependencies
        {
            Journal = journal,
            Pipes = pipes,
            OncePer = new OncePerWindow(options.Time),
            TimeZone = options.Configuration.Rules.TimeZone,
        }),
        journal => SinksActor.Props(journal, store));
}
