using Router.Host.Configuration.Binding;
using Router.Protocol.Packets;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;
using Router.Sinks.Texts;

namespace Router.Host.Configuration.Deliveries;

/// <summary>Makes the texts of one sink: the route's, or where it gives none the usual one of the sink's type.</summary>
internal sealed class TextMaker
{
    private readonly TextTemplate? _usual;
    private readonly TextSettings _settings;
    private readonly TargetTexts _targets;

    /// <summary>Makes it for one sink and one language.</summary>
    public TextMaker(BoundSink sink, LoadedConfiguration configuration, Language language, INames names)
    {
        TextLanguage textLanguage = language == Language.Russian ? TextLanguage.Russian : TextLanguage.English;
        string usual = sink.Factory.DefaultText(textLanguage);
        _usual = usual.Length == 0 ? null : TextTemplate.Compile(usual, sink.Factory.TextFormat).Template;
        _targets = new TargetTexts(sink.Factory.TargetType, textLanguage);
        _settings = new TextSettings { Clock = configuration.Rules.Clock, Language = textLanguage, Names = names };
    }

    /// <summary>The text for an event; empty when neither the route nor the type has one.</summary>
    /// <param name="text">The route's text.</param>
    /// <param name="packet">The event.</param>
    /// <param name="login">The login whose app told it.</param>
    /// <param name="receivedAt">When it was read.</param>
    public string Make(TextTemplate? text, AgentEvent packet, string login, DateTimeOffset receivedAt) =>
        (text ?? _usual)?.Render(packet, login, receivedAt, _settings) ?? "";

    /// <summary>The target's options with the texts that their templates make of an event.</summary>
    /// <param name="target">The options as the configuration or the journal gives them.</param>
    /// <param name="packet">The event.</param>
    /// <param name="login">The login whose app told it.</param>
    /// <param name="receivedAt">When it was read.</param>
    public object MakeTarget(object target, AgentEvent packet, string login, DateTimeOffset receivedAt) =>
        _targets.Make(target, template => template.Render(packet, login, receivedAt, _settings));
}
