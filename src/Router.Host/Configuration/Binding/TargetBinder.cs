using Router.Host.Configuration.Options;
using Router.Host.Configuration.Settings;
using Router.Routing.Checks;
using Router.Routing.Configuration;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;
using Router.Sinks.Abstractions;
using Router.Sinks.Texts;

namespace Router.Host.Configuration.Binding;

/// <summary>Reads the options of targets, compiles their texts, and tries the templates among their options.</summary>
internal sealed class TargetBinder(DiagnosticBag bag, OptionsReader reader, TemplateReader templates, IReadOnlyDictionary<string, BoundSink> sinks)
{
    private const string SinkKey = "sink";

    private static readonly string[] PolicyKeys = [.. OptionShape.Of(typeof(TargetPolicy)).Select(shape => shape.Name)];

    /// <summary>Binds the targets of all routes, also of those that are not enabled.</summary>
    public IReadOnlyList<BoundTarget> Bind(RouterConfiguration configuration) =>
    [
        .. from route in configuration.Routes
           let reach = RouteReach.Of(route, configuration)
           from target in route.Targets
           where sinks.ContainsKey(target.Sink)
           let bound = Bind(route.Name, target, sinks[target.Sink], reach)
           where bound is not null
           select bound,
    ];

    private object? ReadOptions(ISinkFactory factory, MapNode map)
    {
        object options = OptionShape.Default(factory.TargetType);
        string[] own = [.. OptionShape.Of(factory.TargetType).Select(shape => shape.Name)];
        reader.CheckKeys(map, [SinkKey, .. own, .. PolicyKeys]);
        return reader.Fill(options, map) ? options : null;
    }

    private BoundTarget? Bind(string route, Target target, BoundSink sink, RouteReach reach)
    {
        reader.ReadFor(target.Sink);
        MapNode map = target.Written ?? new MapNode(target.Position, []);
        object? options = ReadOptions(sink.Factory, map);
        var policy = new TargetPolicy();

        // A text is a template: what looks like a reference in it is the template's, so it is not read as an option.
        var others = new MapNode(map.Position, [.. map.Entries.Where(entry => entry.Key is not TargetPolicy.TextKey)]);
        bool isComplete = reader.Fill(policy, others);
        TextTemplate? text = ReadTemplate(map, TargetPolicy.TextKey, sink.Factory.TextFormat, reach);
        foreach (OptionShape shape in OptionShape.Of(sink.Factory.TargetType).Where(shape => shape.Template is not null))
        {
            ReadTemplate(map, shape.Name, TextFormat.Plain, reach);
        }

        if (options is null || !isComplete)
        {
            return null;
        }

        OptionPlace.Tell(bag, sink.Factory.ValidateTarget(options, sink.Options), map, target.Position);
        return new BoundTarget(route, target, options, text, policy.ValidFor);
    }

    private TextTemplate? ReadTemplate(MapNode map, string option, TextFormat format, RouteReach reach) =>
        map.Find(option)?.Value is TextNode written ? templates.Read(written, format, reach) : null;
}
