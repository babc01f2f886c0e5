using Router.Routing.Conditions.Reading;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Configuration.Yaml;
using Router.Routing.Diagnostics;
using Router.Routing.Hours;
using Router.Routing.Times;

namespace Router.Routing.Configuration.Reading;

/// <summary>Reads the small sections of the file.</summary>
internal sealed class GeneralReader(MapReader reader, DiagnosticBag bag)
{
    public void ReadVersion()
    {
        if (reader.RequiredText("version") is { Text: not "1" } version)
        {
            bag.Add(Messages.UnknownVersion, version.Position, version.Text);
        }
    }

    public TimeZoneInfo ReadTimeZone() => ReadTimeZone(reader.Text("time-zone"), bag);

    public static TimeZoneInfo ReadTimeZone(TextNode? name, DiagnosticBag bag)
    {
        if (name is null)
        {
            return TimeZoneInfo.Local;
        }

        if (TimeZones.TryFind(name.Text, out TimeZoneInfo? zone))
        {
            return zone;
        }

        bag.Add(Messages.UnknownZone, name.Position, name.Text);
        return TimeZoneInfo.Utc;
    }

    public Language? ReadLanguage()
    {
        TextNode? language = reader.Text("language");
        switch (language?.Text)
        {
            case null:
                return null;
            case "ru":
                return Language.Russian;
            case "en":
                return Language.English;
            default:
                bag.Add(Messages.UnknownValue, language.Position, language.Text, NearestName.Hint(language.Text, ["ru", "en"]));
                return null;
        }
    }

    public void ReadLists(ConditionContext context)
    {
        foreach (MapEntry entry in reader.Entries("lists"))
        {
            context.Lists[entry.Key] = [.. MapReader.Texts(entry.Value, bag).Select(item => item.Text)];
        }
    }

    public void ReadHours(ConditionContext context)
    {
        foreach (MapEntry entry in reader.Entries("hours"))
        {
            var lines = new List<HoursLine>();
            foreach (TextNode text in MapReader.Texts(entry.Value, bag))
            {
                if (HoursLine.Parse(text.Text) is { } line)
                {
                    lines.Add(line);
                }
                else
                {
                    bag.Add(Messages.BadHours, text.Position, text.Text);
                }
            }

            context.Hours[entry.Key] = new HoursSchedule(entry.Key, lines);
        }
    }

    public Dictionary<string, SinkDefinition> ReadSinks()
    {
        var sinks = new Dictionary<string, SinkDefinition>(StringComparer.Ordinal);
        foreach (MapEntry entry in reader.Entries("sinks"))
        {
            if (entry.Value is not MapNode options)
            {
                if (entry.Value is not BrokenNode)
                {
                    bag.Add(Messages.WrongKind, entry.Value.Position, Kinds.Map);
                }

                // Routes may name it: one error is enough.
                options = new MapNode(entry.Value.Position, []);
            }
            else if (options.Find("type") is null)
            {
                bag.Add(Messages.MissingKey, options.Position, "type");
            }

            ConfigNode? type = options.Find("type")?.Value;
            if (type is ListNode or MapNode)
            {
                bag.Add(Messages.WrongKind, type.Position, Kinds.Text);
            }

            string name = (type as TextNode)?.Text ?? "";
            sinks[entry.Key] = new SinkDefinition(entry.Key, name, type?.Position ?? entry.KeyPosition, options, entry.KeyPosition);
        }

        return sinks;
    }
}
