using Router.Host.Configuration.Options;
using Router.Host.Configuration.Secrets;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Configuration.Yaml;
using Router.Routing.Diagnostics;
using Router.Sinks.Names;
using Router.Sinks.Names.Sources;

namespace Router.Host.Configuration.Binding;

/// <summary>Binds the entries of <c>directory</c> to their types and reads their options.</summary>
internal sealed class DirectoryBinder(DiagnosticBag bag, References references, OptionsReader reader)
{
    private const string TypeKey = "type";

    /// <summary>Binds all of them; what cannot be read is left out.</summary>
    /// <param name="section">The section; <see langword="null"/> when the file has none.</param>
    public IReadOnlyList<NameSourceSettings> Bind(ConfigNode? section)
    {
        if (section is MapNode map)
        {
            return [.. map.Entries.Select(Bind).OfType<NameSourceSettings>()];
        }

        if (section is not (null or BrokenNode))
        {
            bag.Add(Messages.WrongKind, section.Position, Kinds.Map);
        }

        return [];
    }

    private NameSourceSettings? Bind(MapEntry entry)
    {
        if (entry.Value is not MapNode map)
        {
            if (entry.Value is not BrokenNode)
            {
                bag.Add(Messages.WrongKind, entry.Value.Position, Kinds.Map);
            }

            return null;
        }

        if (FindType(map) is not { } type)
        {
            return null;
        }

        references.Begin(user: null);
        var options = (NameSourceOptions)OptionShape.Default(type);
        reader.CheckKeys(map, [TypeKey, .. OptionShape.Of(type).Select(shape => shape.Name)]);
        if (!reader.Fill(options, map))
        {
            return null;
        }

        OptionPlace.Tell(bag, options.Problems(), map, entry.KeyPosition);
        return new NameSourceSettings(entry.Key, Fingerprint.Of([map.ToString(), .. references.Resolved]), options);
    }

    private Type? FindType(MapNode map)
    {
        if (map.Find(TypeKey) is not { } entry)
        {
            bag.Add(Messages.MissingKey, map.Position, TypeKey);
            return null;
        }

        if (entry.Value is TextNode text && NameSourceOptions.Types.TryGetValue(text.Text, out Type? type))
        {
            return type;
        }

        if (entry.Value is not BrokenNode)
        {
            string written = entry.Value.ToString()!;
            bag.Add(NameMessages.UnknownType, entry.Value.Position, written, NearestName.Hint(written, [.. NameSourceOptions.Types.Keys]));
        }

        return null;
    }
}
