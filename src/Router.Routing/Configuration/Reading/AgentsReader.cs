using Router.Routing.Configuration.Nodes;
using Router.Routing.Configuration.Yaml;
using Router.Routing.Diagnostics;

namespace Router.Routing.Configuration.Reading;

/// <summary>Reads the section <c>agents</c>.</summary>
internal static class AgentsReader
{
    private static readonly string[] Keys = ["discover", "logins", "except", "never", "simulators", "time-zone"];

    public static AgentsSettings Read(ConfigNode? node, DiagnosticBag bag)
    {
        if (node is not MapNode map)
        {
            if (node is not (null or BrokenNode))
            {
                bag.Add(Messages.WrongKind, node.Position, Kinds.Map);
            }

            return new AgentsSettings();
        }

        var reader = new MapReader(map, bag, Keys);
        return new AgentsSettings
        {
            Discover = reader.Flag("discover", ifAbsent: reader.Node("logins") is null),
            Logins = Texts(reader, "logins"),
            Except = Texts(reader, "except"),
            Never = [.. reader.Texts("never").Select(text => ReadCategory(text, bag)).OfType<CategoryPattern>()],
            Simulators = reader.Flag("simulators", ifAbsent: false),
            TimeZone = GeneralReader.ReadTimeZone(reader.Text("time-zone"), bag),
        };
    }

    private static string[] Texts(MapReader reader, string key) => [.. reader.Texts(key).Select(text => text.Text.Trim())];

    private static CategoryPattern? ReadCategory(TextNode text, DiagnosticBag bag)
    {
        var pattern = CategoryPattern.Parse(text.Text);
        if (pattern is null)
        {
            bag.Add(Messages.BadCategory, text.Position, text.Text);
        }

        return pattern;
    }
}
