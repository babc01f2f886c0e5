using System.Text.Json.Nodes;
using Router.Host.CommandLine;
using Router.Host.Configuration.Settings;
using Router.Sinks.Abstractions;
using Router.Sinks.Names.Sources;
using static Router.Host.Schema.SchemaNode;

namespace Router.Host.Schema;

/// <summary>The JSON schema of the configuration file, so that editors complete and explain it.</summary>
internal static class ConfigurationSchema
{
    /// <summary>The schema with the options of these sinks, as its file in <c>config/</c> has it.</summary>
    public static string Write(IReadOnlyList<ISinkFactory> factories) => Create(factories).ToJsonString(CliJson.Options).ReplaceLineEndings("\n") + "\n";

    /// <summary>The schema as JSON.</summary>
    public static JsonObject Create(IReadOnlyList<ISinkFactory> factories)
    {
        JsonObject root = Map(
            [
                Key("version", new JsonObject { ["enum"] = new JsonArray(1, "1") }, "версия языка файла", "the version of the file's language"),
                Key("time-zone", Scalar(), "часовой пояс: Europe/Moscow; без него — этой машины", "the time zone: Europe/Moscow; default: this machine's"),
                Key("language", Words(["ru", "en"]), "язык текстов для людей", "the language of texts for people"),
                Key("hours", MapOf(OneOrMany(Scalar)), "часы: work: [mon-fri 09:00-18:00, not 2026-01-01..2026-01-11]", "hours: work: [mon-fri 09:00-18:00, not 2026-01-01..2026-01-11]"),
                Key("lists", MapOf(OneOrMany(Scalar)), "списки значений, для in", "lists of values, for in"),
                Key("agents", Agents(), "какие логины подключать", "which logins are connected"),
                Key("directory", MapOf(NameSource()), "кто есть кто: источники имён", "who is who: the sources of names"),
                Key("sinks", MapOf(SinkOf(factories)), "приёмники по именам", "the sinks by name"),
                Key("routes", ListOf(Route(factories)), "маршруты по порядку; событие берёт каждый подходящий", "the routes in order; an event takes every one that matches"),
                Key("tests", ListOf(Test()), "проверки маршрутов, для router test", "tests of the routes, for router test"),
                Key("plugins", MapOf(new JsonObject { ["type"] = "string", ["pattern"] = "^sha256:[0-9a-f]{64}$" }), "плагины из plugins/ по именам; строку печатает router plugins pin ИМЯ", "the plugins in plugins/ by name; router plugins pin NAME prints the line"),
                Key("log", Map(OptionSchema.KeysOf(typeof(LogSettings))), "что и сколько писать в журнал работы", "what is logged"),
                Key("journal", Map(OptionSchema.KeysOf(typeof(JournalSettings))), "журнал событий", "the journal of events"),
            ],
            "version");
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Router",
        };
        foreach (KeyValuePair<string, JsonNode?> part in root.ToArray())
        {
            root.Remove(part.Key);
            schema[part.Key] = part.Value;
        }

        schema["definitions"] = new JsonObject(
            ConditionSchema.Definitions()
                .Prepend(KeyValuePair.Create("scalar", new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") }))
                .Select(definition => KeyValuePair.Create(definition.Key, (JsonNode?)definition.Value)));
        return schema;
    }

    private static JsonObject Agents() => Map(
    [
        Key("discover", Flag(), "подключать все каналы этой машины, кроме sim-*; [true, если нет logins]", "connect every pipe of this machine except sim-*; [true unless there are logins]"),
        Key("logins", OneOrMany(Scalar), "логины, которые подключать всегда", "logins to connect in any case"),
        Key("except", OneOrMany(Scalar), "логины, которые не подключать никогда: \"10*\"", "logins never to connect: \"10*\""),
        Key("never", OneOrMany(Scalar), "на что не подписываться никогда: Colleagues/Message", "what is never subscribed: Colleagues/Message"),
        Key("simulators", Flag(), "подключать и логины симулятора, sim-* [false]", "connect the simulator's logins too, sim-* [false]"),
        Key("time-zone", Scalar(), "часы рабочих мест, для времени внутри событий; без него — этой машины", "the workstations' clock, for times inside events; default: this machine's"),
    ]);

    private static JsonObject NameSource() => new()
    {
        ["oneOf"] = new JsonArray(
        [
            .. NameSourceOptions.Types.Select(type => Map(
                OptionSchema.KeysOf(type.Value).Prepend(Key("type", Words([type.Key]), "вид источника", "the type of source")),
                ["type", .. OptionSchema.RequiredOf(type.Value)])),
        ]),
    };

    private static JsonObject SinkOf(IReadOnlyList<ISinkFactory> factories) => new()
    {
        ["oneOf"] = new JsonArray(
        [
            .. factories.Select(factory => Map(
                OptionSchema.KeysOf(factory.OptionsType)
                    .Concat(OptionSchema.KeysOf(typeof(SinkPolicy)))
                    .Prepend(Key("type", Words([factory.Type]), "вид приёмника", "the type of sink")),
                ["type", .. OptionSchema.RequiredOf(factory.OptionsType)])),
        ]),
    };

    private static JsonObject Route(IReadOnlyList<ISinkFactory> factories) => Map(
        [
            Key("name", Scalar(), "имя, не повторяется", "the name, unique"),
            Key("when", Ref("when"), "какие события; без него — все", "which events; all without it"),
            Key("to", new JsonObject { ["anyOf"] = new JsonArray(Target(factories), ListOf(Target(factories))) }, "куда: имя приёмника, { sink: имя, … } или список", "where to: a sink's name, { sink: name, … } or a list"),
            Key("stop", Flag(), "не показывать взятое маршрутам ниже [false]", "keep what it takes from the routes below [false]"),
            Key("enabled", Flag(), "действует ли маршрут [true]", "whether the route is in force [true]"),
            Key("note", Scalar(), "заметка для людей", "a note for people"),
            Key("sample", new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9.]+ *%$" }, "доля: 1%; звонки целиком", "a share: 1%; whole calls"),
            Key("once-per", Scalar(), "поле, по которому брать один раз среди всех логинов за 10 минут: CallID", "the field that passes once among all logins within 10 minutes: CallID"),
        ],
        "name",
        "to");

    private static JsonObject Target(IReadOnlyList<ISinkFactory> factories)
    {
        IEnumerable<KeyValuePair<string, JsonObject>> own = factories
            .SelectMany(factory => OptionSchema.KeysOf(factory.TargetType))
            .DistinctBy(option => option.Key, StringComparer.Ordinal);
        JsonObject map = Map(
            OptionSchema.KeysOf(typeof(TargetPolicy))
                .Concat(own)
                .DistinctBy(option => option.Key, StringComparer.Ordinal)
                .Prepend(Key("sink", Scalar(), "имя приёмника", "the sink's name")),
            "sink");
        return new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, map) };
    }

    private static JsonObject Test() => Map(
        [
            Key("name", Scalar(), "имя проверки", "the test's name"),
            Key("event", new JsonObject { ["type"] = "object" }, "событие: ключи как в when, time, или sample: missed-call", "the event: keys as in when, time, or sample: missed-call"),
            Key("expect", new JsonObject { ["anyOf"] = new JsonArray(Words(["none"]), MapOf(Scalar())) }, "кто что получит: { имя: 'текст с *' }, { имя: none } или none", "who gets what: { name: 'text with *' }, { name: none } or none"),
        ],
        "event",
        "expect");

    private static JsonObject Flag() => new() { ["type"] = "boolean" };
}
