using System.Collections;
using System.Text.Json.Nodes;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Configuration.Binding;
using Router.Host.Configuration.Options;
using Router.Host.Configuration.Secrets;
using Router.Routing.Configuration;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Showing;

/// <summary>What a configuration comes to: the file with every default filled in and every secret masked.</summary>
internal sealed class EffectiveConfiguration(LoadedConfiguration configuration)
{
    private static readonly string[] Computed = ["version", "time-zone", "language", "agents", "sinks", "log", "journal"];

    /// <summary>The whole of it, section by section.</summary>
    /// <param name="language">The language where the file names none.</param>
    public JsonObject Create(Language language)
    {
        RouterConfiguration rules = configuration.Rules;
        var all = new JsonObject
        {
            ["version"] = "1",
            ["time-zone"] = rules.TimeZone.Id,
            ["language"] = Languages.NameOf(configuration.LanguageOr(language)),
            ["log"] = Options(configuration.Log),
            ["journal"] = Options(configuration.Journal),
            ["agents"] = Agents(rules.Agents),
            ["sinks"] = new JsonObject(configuration.Sinks.Values.Select(sink => KeyValuePair.Create(sink.Name, (JsonNode?)Sink(sink)))),
        };
        foreach (MapEntry entry in rules.Written.Entries.Where(entry => !Computed.Contains(entry.Key, StringComparer.Ordinal)))
        {
            all[entry.Key] = AsWritten(entry.Value);
        }

        return all;
    }

    private static JsonObject Agents(AgentsSettings agents) => new()
    {
        ["discover"] = agents.Discover ? "true" : "false",
        ["logins"] = Texts(agents.Logins),
        ["except"] = Texts(agents.Except),
        ["never"] = Texts(agents.Never.Select(pattern => pattern.ToString())),
        ["simulators"] = agents.Simulators ? "true" : "false",
        ["time-zone"] = agents.TimeZone.Id,
    };

    private JsonObject Sink(BoundSink sink)
    {
        var all = new JsonObject { ["type"] = sink.Definition.Type };
        foreach (object record in (object[])[sink.Options, sink.Policy])
        {
            foreach (KeyValuePair<string, JsonNode?> option in Options(record).ToArray())
            {
                all[option.Key] = option.Value?.DeepClone();
            }
        }

        return all;
    }

    /// <summary>A record's options; those that are not set and have no default are left out.</summary>
    private JsonObject Options(object record)
    {
        var all = new JsonObject();
        foreach (OptionShape shape in OptionShape.Of(record.GetType()))
        {
            if (Value(shape, shape.Property.GetValue(record)) is { } value)
            {
                all[shape.Name] = value;
            }
        }

        return all;
    }

    private JsonNode? Value(OptionShape shape, object? value) => shape.Kind switch
    {
        _ when value is null => null,
        OptionKind.Group => Options(value),
        OptionKind.Texts => Texts((IEnumerable<string>)value),
        OptionKind.Secrets => Texts(((IReadOnlyList<Router.Sinks.Abstractions.Options.Secret>)value).Select(_ => SecretRegistry.Stars)),
        OptionKind.TextMap or OptionKind.SecretMap => Map((IEnumerable)value),
        OptionKind.Secret => SecretRegistry.Stars,
        _ => OptionText.Of(shape, value) is { } text ? configuration.Secrets.Mask(text) : null,
    };

    private JsonObject Map(IEnumerable values) => values switch
    {
        IReadOnlyDictionary<string, string> texts => new JsonObject(texts.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)configuration.Secrets.Mask(pair.Value)))),
        IReadOnlyDictionary<string, Router.Sinks.Abstractions.Options.Secret> secrets =>
            new JsonObject(secrets.Keys.Select(key => KeyValuePair.Create(key, (JsonNode?)SecretRegistry.Stars))),
        _ => [],
    };

    private static JsonArray Texts(IEnumerable<string?> texts) => [.. texts.Select(text => (JsonNode?)text)];

    private JsonNode? AsWritten(ConfigNode node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, AsWritten(entry.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(AsWritten)]),
        _ => configuration.Secrets.Mask(node.ToString()!),
    };
}
