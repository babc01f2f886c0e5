using Router.Routing.Configuration.Nodes;
using Router.Routing.Configuration.Yaml;
using Router.Routing.Diagnostics;
using Router.Routing.Hours;

namespace Router.Routing.Conditions.Reading;

/// <summary>Compiles a <c>when</c>: a map whose keys must all hold, or a list of such maps of which one must.</summary>
internal sealed class WhenReader(ConditionContext context)
{
    public const string HoursWord = "hours";
    public const string NotWord = "not";

    private static readonly string[] Words = [.. SubjectWord.All, HoursWord, NotWord];

    public IReadOnlyList<Alternative> Read(ConfigNode node)
    {
        switch (node)
        {
            case MapNode map:
                return [ReadMap(map)];
            case ListNode { Items.Count: > 0 } list:
                return [.. list.Items.SelectMany(ReadItem)];
            case ListNode:
                context.Bag.Add(Messages.EmptyValue, node.Position);
                return [];
            case BrokenNode:
                return [];
            default:
                context.Bag.Add(Messages.WrongKind, node.Position, Kinds.When);
                return [];
        }
    }

    private IReadOnlyList<Alternative> ReadItem(ConfigNode node)
    {
        if (node is MapNode map)
        {
            return [ReadMap(map)];
        }

        if (node is not BrokenNode)
        {
            context.Bag.Add(Messages.WrongKind, node.Position, Kinds.Map);
        }

        return [];
    }

    private Alternative ReadMap(MapNode map)
    {
        if (map.Entries.Count == 0)
        {
            context.Bag.Add(Messages.EmptyValue, map.Position);
        }

        Condition?[] conditions = [.. map.Entries.Select(ReadEntry)];
        return new Alternative([.. conditions.OfType<Condition>()]);
    }

    private Condition? ReadEntry(MapEntry entry)
    {
        if (entry.Key is NotWord)
        {
            return new NotCondition(Read(entry.Value), entry.KeyPosition, entry.ToString());
        }

        if (entry.Key is HoursWord)
        {
            return ReadHours(entry, entry.Value, isNot: false);
        }

        if (!Words.Contains(entry.Key, StringComparer.Ordinal) && IsWordLike(entry.Key))
        {
            context.Bag.Add(Messages.UnknownKey, entry.KeyPosition, entry.Key, NearestName.Hint(entry.Key, Words));
            return null;
        }

        if (context.Subjects.Find(entry.Key) is not { } subject)
        {
            context.Bag.Add(Messages.BadField, entry.KeyPosition, entry.Key);
            return null;
        }

        if (entry.Value is TextNode or ListNode or MapNode)
        {
            return new ValueTestReader(context, subject).Read(entry.Value) is { } test
                ? new SubjectCondition(subject, test, entry)
                : null;
        }

        return null;
    }

    /// <summary>Router's words are written in lower case, the wire's are not: a key without a capital is a mistyped word.</summary>
    private static bool IsWordLike(string key) => key.All(c => char.IsAsciiLetterLower(c) || c is '-' or '_' or ' ');

    private HoursCondition? ReadHours(MapEntry entry, ConfigNode node, bool isNot)
    {
        if (node is MapNode { Entries: [{ Key: NotWord } not] })
        {
            return ReadHours(entry, not.Value, !isNot);
        }

        ConfigNode[] items = node is ListNode list ? [.. list.Items] : [node];
        if (items.Length == 0 || Array.Exists(items, item => item is not (TextNode or BrokenNode)))
        {
            context.Bag.Add(Messages.WrongKind, node.Position, new Bilingual("имя из hours, их список или { not: имя }", "a name from hours, a list of them or { not: name }"));
            return null;
        }

        HoursSchedule[] schedules = [.. items.OfType<TextNode>().Select(FindHours).OfType<HoursSchedule>()];
        return new HoursCondition(schedules, isNot, entry.KeyPosition, entry.ToString());
    }

    private HoursSchedule? FindHours(TextNode name)
    {
        if (context.Hours.TryGetValue(name.Text, out HoursSchedule? schedule))
        {
            context.Used.Add($"hours {name.Text} {schedule}");
            return schedule;
        }

        context.Bag.Add(Messages.UnknownName, name.Position, "hours", name.Text, NearestName.Hint(name.Text, context.Hours.Keys));
        return null;
    }
}
