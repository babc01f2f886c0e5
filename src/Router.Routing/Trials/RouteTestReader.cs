using Router.Protocol.Packets;
using Router.Protocol.Values;
using Router.Routing.Conditions;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Configuration.Reading;
using Router.Routing.Configuration.Yaml;
using Router.Routing.Diagnostics;

namespace Router.Routing.Trials;

/// <summary>Reads <c>tests</c>.</summary>
internal sealed class RouteTestReader(DiagnosticBag bag, IReadOnlyCollection<string> sinks, TimeZoneInfo zone)
{
    private const string SampleKey = "sample";
    private const string TimeKey = "time";
    private const string NoneWord = "none";
    private const string DefaultLogin = "test";

    private static readonly string[] EventWords = [.. SubjectWord.All, TimeKey, SampleKey];

    public IReadOnlyList<RouteTest> ReadAll(IReadOnlyList<ConfigNode> nodes)
    {
        var tests = new List<RouteTest>();
        foreach (ConfigNode node in nodes)
        {
            if (node is MapNode map)
            {
                tests.Add(Read(map, tests.Count + 1));
            }
            else if (node is not BrokenNode)
            {
                bag.Add(Messages.WrongKind, node.Position, Kinds.Map);
            }
        }

        return tests;
    }

    private RouteTest Read(MapNode map, int number)
    {
        var reader = new MapReader(map, bag, ["name", "event", "expect"]);
        string name = reader.Text("name")?.Text ?? $"#{number}";
        var fields = new MapNode(map.Position, []);
        ConfigNode? node = reader.Required("event");
        if (node is MapNode given)
        {
            fields = given;
        }
        else if (node is not (null or BrokenNode))
        {
            bag.Add(Messages.WrongKind, node.Position, Kinds.Map);
        }

        ConfigNode? expect = reader.Required("expect");
        string login = Word(fields, SubjectWord.Login) ?? DefaultLogin;
        return new RouteTest(name, map.Position, ReadEvent(fields), login, ReadExpectations(expect), expect is TextNode { Text: NoneWord });
    }

    private AgentEvent ReadEvent(MapNode map)
    {
        foreach (MapEntry entry in map.Entries.Where(entry => entry.Key.All(char.IsAsciiLetterLower)))
        {
            if (!EventWords.Contains(entry.Key, StringComparer.Ordinal))
            {
                bag.Add(Messages.UnknownKey, entry.KeyPosition, entry.Key, NearestName.Hint(entry.Key, EventWords));
            }
        }

        AgentEvent sample = FindSample(map) ?? new AgentEvent();
        return new AgentEvent
        {
            Time = ReadTime(map) ?? sample.Time,
            Mode = Word(map, SubjectWord.Mode) ?? sample.Mode,
            Object = Word(map, SubjectWord.Object) ?? sample.Object,
            State = Word(map, SubjectWord.State) ?? sample.State,
            Initiator = Word(map, SubjectWord.Initiator) ?? sample.Initiator,
            CommandId = Word(map, SubjectWord.Command),
            Fields = new EventFieldsWriter(bag).Write(map, sample.Fields, EventWords),
        };
    }

    private AgentEvent? FindSample(MapNode map)
    {
        if (map.Find(SampleKey)?.Value is not TextNode name)
        {
            return null;
        }

        AgentEvent? sample = SampleEvents.Find(name.Text);
        if (sample is null)
        {
            bag.Add(Messages.UnknownValue, name.Position, name.Text, NearestName.Hint(name.Text, SampleEvents.Names));
        }

        return sample;
    }

    /// <summary>A time in a test is what people see on the wall, not the wire's UTC: hours are written the same way.</summary>
    private DateTimeOffset? ReadTime(MapNode map)
    {
        if (map.Find(TimeKey)?.Value is not TextNode text)
        {
            return null;
        }

        if (WireTime.TryParse(text.Text, out WireTime time))
        {
            return time.In(zone);
        }

        bag.Add(Messages.BadTime, text.Position, text.Text);
        return null;
    }

    private string? Word(MapNode map, string word)
    {
        ConfigNode? value = map.Find(word)?.Value;
        if (value is ListNode or MapNode)
        {
            bag.Add(Messages.WrongKind, value.Position, Kinds.Text);
        }

        return (value as TextNode)?.Text;
    }

    private List<RouteExpectation> ReadExpectations(ConfigNode? node)
    {
        if (node is not MapNode map)
        {
            if (node is not (null or BrokenNode or TextNode { Text: NoneWord }))
            {
                bag.Add(Messages.WrongKind, node.Position, new Bilingual("имя из sinks: текст с *, или none", "a name from sinks: text with *, or none"));
            }

            return [];
        }

        var expectations = new List<RouteExpectation>();
        foreach (MapEntry entry in map.Entries)
        {
            if (!sinks.Contains(entry.Key, StringComparer.Ordinal))
            {
                bag.Add(Messages.UnknownName, entry.KeyPosition, "sinks", entry.Key, NearestName.Hint(entry.Key, sinks));
            }
            else if (entry.Value is TextNode text)
            {
                expectations.Add(new RouteExpectation(entry.Key, text.Text is NoneWord ? null : text.Text, entry.KeyPosition));
            }
            else if (entry.Value is not BrokenNode)
            {
                bag.Add(Messages.WrongKind, entry.Value.Position, Kinds.Text);
            }
        }

        return expectations;
    }
}
