using Router.Host.Configuration.Binding;
using Router.Protocol.Packets;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;
using Router.Sinks.Abstractions;

namespace Router.Host.Configuration.Deliveries;

/// <summary>Makes the texts that destinations would get, without a journal: for tests and explanations.</summary>
internal sealed class DestinationTexts
{
    private readonly Dictionary<Target, BoundTarget> _targets = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, TextMaker> _makers = new(StringComparer.Ordinal);

    public DestinationTexts(LoadedConfiguration configuration, Language language)
    {
        INames names = configuration.NamesAtHand();
        foreach (BoundSink sink in configuration.Sinks.Values)
        {
            _makers.Add(sink.Name, new TextMaker(sink, configuration, configuration.LanguageOr(language), names));
        }

        foreach (BoundTarget target in configuration.Targets)
        {
            _targets.Add(target.Target, target);
        }
    }

    /// <summary>The text; empty when the sink carries the event without one.</summary>
    public string Make(Destination destination, AgentEvent packet, string login, DateTimeOffset receivedAt) =>
        _makers[destination.Sink].Make(_targets[destination.Target].Text, packet, login, receivedAt);
}
