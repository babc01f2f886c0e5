using System.Text.Json.Nodes;
using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Tests.Support;
using Router.Protocol.Vocabulary;

namespace Router.Protocol.Tests;

/// <summary>Every word that the library knows has a known answer: a row of the protocol without a file fails here.</summary>
public sealed class KnownAnswersCompletenessTests
{
    /// <summary>A bare document above the cap takes a file of 1 MiB: the frame reader's own tests build it.</summary>
    private const string WithoutFile = nameof(StreamFault.DocumentTooLong);

    private static readonly Lazy<Dictionary<string, HashSet<string>>> Texts = new(CollectAll);

    /// <summary>Words, and the property that holds each of them in the JSON of an answer.</summary>
    public static TheoryData<string, string> Words
    {
        get
        {
            var rows = new TheoryData<string, string>();
            AddRows(rows, "state", States.All);
            AddRows(rows, "object", Objects.All);
            AddRows(rows, "mode", Modes.All);
            AddRows(rows, "initiator", Initiators.All);
            AddRows(rows, "Status", Statuses.All);
            AddRows(rows, "CallResult", CallResults.All);
            AddRows(rows, "action", Actions.All);
            AddRows(rows, "error", ErrorTexts.All);
            AddRows(rows, "malformed", Enum.GetNames<PacketFault>().Except([nameof(PacketFault.None)], StringComparer.Ordinal));
            AddRows(rows, "broken", Enum.GetNames<StreamFault>().Except([nameof(StreamFault.None), WithoutFile], StringComparer.Ordinal));
            return rows;
        }
    }

    public static TheoryData<string> Fields => [.. FieldNames.All];

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_word_has_a_known_answer(string property, string word)
    {
        Texts.Value.TryGetValue(property, out HashSet<string>? texts).ShouldBeTrue();

        texts!.Contains(word).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_has_a_known_answer(string name) => Texts.Value.ContainsKey(name).ShouldBeTrue();

    [Theory]
    [InlineData(Actions.EventSubscribe)]
    [InlineData(Actions.EventUnSubscribe)]
    public void Every_known_category_has_a_known_answer(string action) => Category.Known.Except(CategoriesOf(action)).ShouldBeEmpty();

    [Fact]
    public void Every_stream_has_its_answer_and_every_answer_its_stream() =>
        KnownAnswer.Names(".bin").ShouldBe(KnownAnswer.Names(".json"));

    [Fact]
    public void The_usual_call_has_525_characters() =>
        KnownAnswer.Load("events/call.finished.525").Stream.Length.ShouldBe(4 + (525 * sizeof(char)));

    private static void AddRows(TheoryData<string, string> rows, string property, IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            rows.Add(property, word);
        }
    }

    private static Dictionary<string, HashSet<string>> CollectAll()
    {
        var texts = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (string name in KnownAnswer.Names(".json"))
        {
            Collect(KnownAnswer.Load(name).Expected, texts, under: "");
        }

        return texts;
    }

    private static void Collect(JsonNode? node, Dictionary<string, HashSet<string>> texts, string under)
    {
        switch (node)
        {
            case JsonObject entries:
                foreach (var (name, value) in entries)
                {
                    texts.TryAdd(name, new(StringComparer.Ordinal));
                    Collect(value, texts, name);
                }

                break;
            case JsonArray items:
                foreach (JsonNode? item in items)
                {
                    Collect(item, texts, under);
                }

                break;
            case JsonValue value when value.TryGetValue(out string? text):
                texts[under].Add(text);
                break;
        }
    }

    private static IEnumerable<Category> CategoriesOf(string action) =>
        from name in KnownAnswer.Names(".json")
        from entry in KnownAnswer.Load(name).Expected
        let command = entry["command"]
        where string.Equals(TextOf(command, "action"), action, StringComparison.Ordinal)
        select new Category(TextOf(command, "mode"), TextOf(command, "object"), TextOf(command, "initiator"));

    private static string TextOf(JsonNode? command, string name) => command?[name]?.GetValue<string>() ?? "";
}
