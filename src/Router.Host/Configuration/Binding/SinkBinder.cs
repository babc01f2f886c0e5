using Router.Host.Configuration.Options;
using Router.Host.Configuration.Secrets;
using Router.Host.Configuration.Settings;
using Router.Host.Plugins;
using Router.Routing.Configuration;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Configuration.Binding;

/// <summary>Binds the entries of <c>sinks</c> to their types and reads their options.</summary>
internal sealed class SinkBinder(DiagnosticBag bag, References references, OptionsReader reader, BoundPlugins plugins)
{
    private const string TypeKey = "type";

    private static readonly string[] PolicyKeys = [.. OptionShape.Of(typeof(SinkPolicy)).Select(shape => shape.Name)];

    /// <summary>Binds all of them. One whose type is not known, or whose options cannot be read, is left out.</summary>
    /// <param name="configuration">The configuration, as far as it could be read.</param>
    /// <param name="surroundings">What sinks are built from beside their options, for the fingerprint.</param>
    public Dictionary<string, BoundSink> Bind(RouterConfiguration configuration, string surroundings)
    {
        var sinks = new Dictionary<string, BoundSink>(StringComparer.Ordinal);
        foreach (SinkDefinition definition in configuration.Sinks.Values)
        {
            if (FindFactory(definition) is { } factory && Bind(definition, factory, surroundings) is { } sink)
            {
                sinks.Add(sink.Name, sink);
                CheckFormerName(sink, configuration);
            }
        }

        return sinks;
    }

    /// <summary>The factory of a sink's type; <see langword="null"/> when the type is missing or not known.</summary>
    private ISinkFactory? FindFactory(SinkDefinition definition)
    {
        if (definition.Type.Length == 0)
        {
            // That the type is missing was told already.
            return null;
        }

        ISinkFactory? factory = plugins.Factories.FirstOrDefault(factory => factory.Type == definition.Type);
        if (factory is null && plugins.IsComplete)
        {
            string[] types = [.. plugins.Factories.Select(known => known.Type)];
            bag.Add(Messages.UnknownSinkType, definition.TypePosition, definition.Type, NearestName.Hint(definition.Type, types));
        }

        return factory;
    }

    private BoundSink? Bind(SinkDefinition definition, ISinkFactory factory, string surroundings)
    {
        references.Begin(definition.Name);
        object options = OptionShape.Default(factory.OptionsType);
        string[] own = [.. OptionShape.Of(factory.OptionsType).Select(shape => shape.Name)];
        reader.CheckKeys(definition.Options, [TypeKey, .. own, .. PolicyKeys]);
        bool isComplete = reader.Fill(options, definition.Options);
        var policy = SinkPolicy.Of(factory.Defaults);
        isComplete &= reader.Fill(policy, definition.Options);
        if (!isComplete)
        {
            return null;
        }

        OptionPlace.Tell(bag, factory.Validate(options), definition.Options, definition.Position);

        return new BoundSink
        {
            Definition = definition,
            Factory = factory,
            Options = options,
            Policy = policy,
            Fingerprint = Fingerprint.Of([surroundings, (factory as PluginFactory)?.Pin ?? "", definition.Options.ToString(), .. references.Resolved]),
        };
    }

    private void CheckFormerName(BoundSink sink, RouterConfiguration configuration)
    {
        if (sink.Policy.Was is { } was && configuration.Sinks.ContainsKey(was))
        {
            bag.Add(Messages.WasInUse, OptionPlace.Of("was", sink.Definition.Options, sink.Definition.Position), was);
        }
    }
}
