using System.Text.Json.Nodes;
using Router.Protocol.Vocabulary;
using Router.Routing.Checks;
using Router.Routing.Conditions.Reading;
using Router.Routing.Routes;
using static Router.Host.Schema.SchemaNode;

namespace Router.Host.Schema;

/// <summary>The schema of <c>when</c>.</summary>
internal static class ConditionSchema
{
    /// <summary>The definitions that conditions need.</summary>
    public static IEnumerable<KeyValuePair<string, JsonObject>> Definitions() =>
    [
        KeyValuePair.Create("when", OneOrMany(() => Ref("conditions")).About("условия; все ключи должны выполняться, из списка — хотя бы один набор", "conditions; all keys must hold, of a list one map")),
        KeyValuePair.Create("conditions", Conditions()),
        KeyValuePair.Create("test", new JsonObject { ["anyOf"] = new JsonArray(Scalar(), ListOf(Ref("testItem")), Ref("operators")) }.About("значение, список значений (любое) или операторы", "a value, a list of values (any), or operators")),
        KeyValuePair.Create("testItem", new JsonObject { ["anyOf"] = new JsonArray(Scalar(), Ref("operators")) }),
        KeyValuePair.Create("operators", OperatorMap()),
        KeyValuePair.Create("hoursTest", new JsonObject
        {
            ["anyOf"] = new JsonArray(Scalar(), ListOf(Scalar()), Map([Key("not", Ref("hoursTest"), "вне этих часов", "outside these hours")], "not")),
        }),
    ];

    private static JsonObject Conditions()
    {
        IEnumerable<KeyValuePair<string, JsonObject>> words =
        [
            Key("login", Ref("test"), "логин, чья программа сообщила", "the login whose app told it"),
            Key("mode", TestOf(Modes.All), "контур: ServicesClients, Colleagues или Softphone", "ServicesClients, Colleagues or Softphone"),
            Key("object", TestOf([.. Objects.All, RouterEvents.Object]), "о чём событие", "what the event is about"),
            Key("state", TestOf([.. States.All, .. RouterEvents.States]), "что произошло", "what happened"),
            Key("initiator", TestOf(Initiators.All), "incoming — с той стороны, self — сам сотрудник", "incoming: the other side; self: the agent"),
            Key("command", Ref("test"), "ID команды, которой вызвано событие", "the ID of the command that caused it"),
            Key("hours", Ref("hoursTest"), "имя из hours или { not: имя }", "a name from hours, or { not: name }"),
            Key("not", Ref("when"), "условия, которые не должны выполняться", "conditions that must not hold"),
        ];
        IEnumerable<KeyValuePair<string, JsonObject>> fields = FieldCatalogue.Fields.Select(field => KeyValuePair.Create(field, field switch
        {
            FieldNames.CallResult => TestOf(CallResults.All),
            FieldNames.Status => TestOf(Statuses.All),
            _ => Ref("test"),
        }));
        JsonObject map = Map(words.Concat(fields));

        // Any other field of the wire, also within a list: DownloadedFiles.Size.sum.
        map["additionalProperties"] = Ref("test");
        return map;
    }

    private static JsonObject TestOf(IEnumerable<string> words) => new() { ["anyOf"] = new JsonArray(Words(words), Ref("test")) };

    private static JsonObject OperatorMap() => Map(
    [
        Key(Operators.Is, Scalar(), "равно, буква в букву как написано", "equals"),
        Key(Operators.Not, Ref("test"), "не выполняется", "does not hold"),
        Key(Operators.In, Scalar(), "есть в списке из lists", "is in a list of lists"),
        Key(Operators.Regex, Scalar(), "регулярное выражение, ищется в тексте без учёта регистра", "a regular expression, searched, letter case ignored"),
        Key(Operators.Glob, Scalar(), "шаблон с * и ? на весь текст", "a pattern with * and ? for the whole text"),
        Key(Operators.Above, Scalar(), "больше: 600, 10m, 100MB", "more than: 600, 10m, 100MB"),
        Key(Operators.AtLeast, Scalar(), "не меньше", "at least"),
        Key(Operators.Below, Scalar(), "меньше", "less than"),
        Key(Operators.AtMost, Scalar(), "не больше", "at most"),
        Key(Operators.Field, Scalar(), "равно другому полю события", "equals another field of the event"),
        Key(Operators.Exists, new JsonObject { ["type"] = "boolean" }, "есть ли поле", "whether the field is there"),
    ]);
}
