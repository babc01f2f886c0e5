using System.Buffers;
using System.Globalization;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Values;

namespace Router.Routing.Conditions;

/// <summary>
/// A wire field as rules name it, after the shape of the event's JSON: a dot reaches into an element, and into each item of the
/// documented lists; <c>Text</c> is an element's own text. Event's attributes without a word of their own are found as well.
/// </summary>
internal sealed class FieldPath
{
    private const string CountWord = "count";
    private const string SumWord = "sum";

    private static readonly SearchValues<char> NotInNames = SearchValues.Create(" \t\r\n<>&\"'=/");

    private readonly string[] _names;

    private FieldPath(string[] names, Aggregate aggregate)
    {
        _names = names;
        Aggregate = aggregate;
    }

    /// <summary>The names between the dots, without the aggregate.</summary>
    public IReadOnlyList<string> Names => _names;

    public Aggregate Aggregate { get; }

    /// <summary>Reads a path; <see langword="null"/> when the text cannot be one.</summary>
    public static FieldPath? Parse(string text)
    {
        string[] names = text.Split('.');
        Aggregate aggregate = names switch
        {
            [_, .., CountWord] => Aggregate.Count,
            [_, .., SumWord] => Aggregate.Sum,
            _ => Aggregate.None,
        };
        names = aggregate == Aggregate.None ? names : names[..^1];
        return Array.TrueForAll(names, IsName) ? new FieldPath(names, aggregate) : null;
    }

    /// <summary>Whether the element is documented as a list: its items are looked into.</summary>
    public static bool IsListName(string name) =>
        name is FieldNames.UploadedFiles or FieldNames.DownloadedFiles or FieldNames.Comments;

    /// <summary>The values in an event; what is empty does not exist.</summary>
    public FieldValue[] Read(AgentEvent @event)
    {
        var found = new List<FieldValue>();
        Collect(@event.Fields, 0, found);
        Collect(@event.Attributes, 0, found);
        return Aggregate switch
        {
            Aggregate.Count => [new FieldValue(found.Count.ToString(CultureInfo.InvariantCulture))],
            Aggregate.Sum when found.Count > 0 => [new FieldValue(Sum(found))],
            _ => found.Count == 0 ? [] : [.. found],
        };
    }

    private static bool IsName(string name) =>
        name.Length > 0 && !name.AsSpan().ContainsAny(NotInNames) && !char.IsAsciiDigit(name[0]);

    private void Collect(FieldList fields, int index, List<FieldValue> found)
    {
        string name = _names[index];
        foreach (Field field in fields)
        {
            if (!field.HasName(name))
            {
                continue;
            }

            bool isList = !field.IsAttribute && IsListName(name);
            if (isList)
            {
                CollectItems(field, index + 1, found);
            }
            else
            {
                CollectInside(field, index + 1, found);
            }
        }
    }

    private void CollectItems(Field list, int index, List<FieldValue> found)
    {
        if (index == _names.Length || _names[index] is FieldNames.Text)
        {
            AddText(list.Text, isThere: false, found);
        }

        foreach (Field child in list.Children)
        {
            if (!child.IsAttribute)
            {
                CollectInside(child, index, found);
            }
            else if (index == _names.Length - 1 && child.HasName(_names[index]))
            {
                AddText(child.Text, isThere: false, found);
            }
        }
    }

    private void CollectInside(Field field, int index, List<FieldValue> found)
    {
        if (index == _names.Length)
        {
            AddText(field.Text, isThere: !field.IsLeaf, found);
            return;
        }

        Collect(field.Children, index, found);
        if (index == _names.Length - 1 && _names[index] is FieldNames.Text)
        {
            AddText(field.Text, isThere: false, found);
        }
    }

    private static void AddText(ReadOnlySpan<char> text, bool isThere, List<FieldValue> found)
    {
        text = text.Trim();
        if (isThere || !text.IsEmpty)
        {
            found.Add(new FieldValue(text.ToString()));
        }
    }

    /// <summary>The sum as text; when a value is no number, that value, so that it counts as unreadable.</summary>
    private static string Sum(List<FieldValue> values)
    {
        decimal sum = 0;
        foreach (FieldValue value in values)
        {
            bool isNumber = Quantity.TryNumber(value.Text, out decimal number) || Quantity.TryClock(value.Text, out number);
            if (!isNumber || Math.Abs(number) > decimal.MaxValue / 2 - Math.Abs(sum))
            {
                return value.Text.Length == 0 ? "?" : $"{value.Text}?";
            }

            sum += number;
        }

        return sum.ToString(CultureInfo.InvariantCulture);
    }
}
