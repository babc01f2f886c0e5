using System.Globalization;
using Router.Routing.Conditions.Reading;
using Router.Routing.Configuration.Nodes;

namespace Router.Routing.Sentences;

/// <summary>Tells the test of one word or field, without its subject. It is given what the reader of tests has accepted.</summary>
internal sealed class TestPhrase(SentenceWords words)
{
    /// <summary>The phrase of a test, or of its opposite.</summary>
    public string Of(ConfigNode node, bool isNot = false) => node switch
    {
        TextNode text => Fill(words.Is, isNot, Quoting.Word(text.Text)),
        ListNode list when list.Items.All(item => item is TextNode) => OneOf(list, isNot),
        ListNode { Items: [var single] } => Of(single, isNot),
        ListNode list when isNot => $"{words.Not}: ({Of(list)})",
        ListNode list => string.Join($" {words.Or} ", list.Items.Select(item => Of(item))),
        MapNode { Entries: [var single] } => OfOperator(single, isNot),
        MapNode map when isNot => $"{words.Not}: ({Of(map)})",
        MapNode map => string.Join($" {words.And} ", map.Entries.Select(entry => OfOperator(entry, isNot: false))),
        _ => node.ToString()!,
    };

    /// <summary>Texts with commas and, before the last, "or": it ends the list where conditions go on behind a comma.</summary>
    public string Join(IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {words.Or} {all[^1]}";
    }

    private string OfOperator(MapEntry entry, bool isNot)
    {
        if (entry.Key is Operators.Is)
        {
            return Of(entry.Value, isNot);
        }

        if (entry.Key is Operators.Not)
        {
            return Of(entry.Value, !isNot);
        }

        string text = entry.Value.ToString()!;
        if (entry.Key is Operators.Exists)
        {
            return (text is "true") != isNot ? words.Exists.Yes : words.Exists.No;
        }

        return Fill(words.Operators[entry.Key], isNot, entry.Key is Operators.Regex or Operators.Glob ? Quoting.Quoted(text) : Quoting.Word(text));
    }

    private string OneOf(ListNode list, bool isNot)
    {
        string[] texts = [.. list.Items.Select(item => Quoting.Word(item.ToString()!))];
        return texts is [var single] ? Fill(words.Is, isNot, single) : Fill(words.OneOf, isNot, Join(texts));
    }

    private static string Fill((string Yes, string No) pattern, bool isNot, string text) =>
        string.Format(CultureInfo.InvariantCulture, isNot ? pattern.No : pattern.Yes, text);
}
