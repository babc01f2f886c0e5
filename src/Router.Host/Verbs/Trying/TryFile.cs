using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Plugins;
using Router.Routing.Configuration;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Configuration.Yaml;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Trying;

/// <summary>
/// Makes a configuration of one sink and one route of the file that <c>--options</c> names: the sink's entry as it stands in
/// <c>sinks:</c>, and under <c>to:</c> the target's options as they stand in a route.
/// </summary>
internal static class TryFile
{
    /// <summary>The sink and the route.</summary>
    public const string Name = "try";

    private const string TargetKey = "to";
    private const string TypeKey = "type";

    /// <summary>The configuration; <see langword="null"/> when it cannot be used, which was told.</summary>
    public static LoadedConfiguration? Load(CliContext context, string file, LoadedPlugin plugin)
    {
        string path = Path.GetFullPath(file, context.WorkingFolder);
        var bag = new DiagnosticBag(file);
        MapNode? map = ReadMap(path, bag);
        if (map is not null && map.Find(TypeKey) is null && plugin.Factories.Count > 1)
        {
            context.Error.WriteLine(context.Say(TryMessages.TypeMissing, file, string.Join(" | ", plugin.Factories.Select(factory => factory.Type))));
            return null;
        }

        LoadResult result = map is null
            ? new LoadResult(Configuration: null, bag.InOrder())
            : new ConfigurationLoader(plugin.Factories, context.Environment).Load(path, Whole(map, plugin), bag);
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            context.Error.WriteLine(diagnostic.ToString(context.Language));
        }

        return result.Configuration;
    }

    private static MapNode? ReadMap(string path, DiagnosticBag bag)
    {
        try
        {
            ConfigNode? root = ConfigurationReader.ReadNodes(File.ReadAllBytes(path), bag);
            if (root is not (null or MapNode or BrokenNode))
            {
                bag.Add(Messages.WrongKind, root.Position, Kinds.Map);
            }

            return root as MapNode;
        }
        catch (Exception exception) when (FileTrouble.Of(exception) is { } trouble)
        {
            bag.Add(Messages.FileUnreadable, new SourcePosition(1, null), trouble);
            return null;
        }
    }

    /// <summary>The configuration around the options, which keep their places in the file.</summary>
    private static MapNode Whole(MapNode options, LoadedPlugin plugin)
    {
        SourcePosition at = options.Position;
        MapEntry Entry(string key, ConfigNode value) => new(key, at, value);
        MapNode Map(params IReadOnlyList<MapEntry> entries) => new(at, entries);
        TextNode Text(string text) => new(at, text);

        MapEntry[] own = [.. options.Entries.Where(entry => entry.Key != TargetKey)];
        MapEntry[] type = options.Find(TypeKey) is null ? [Entry(TypeKey, Text(plugin.Factories[0].Type))] : [];
        IReadOnlyList<MapEntry> target = (options.Find(TargetKey)?.Value as MapNode)?.Entries ?? [];
        return Map(
            Entry("version", Text("1")),
            Entry("sinks", Map(Entry(Name, new MapNode(at, [.. type, .. own])))),
            Entry("routes", new ListNode(at, [Map(Entry("name", Text(Name)), Entry(TargetKey, new MapNode(at, [Entry("sink", Text(Name)), .. target])))])));
    }
}
