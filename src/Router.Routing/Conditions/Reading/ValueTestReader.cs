using System.Text.RegularExpressions;
using Router.Protocol.Vocabulary;
using Router.Routing.Conditions.Tests;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Configuration.Yaml;
using Router.Routing.Diagnostics;
using Router.Routing.Values;

namespace Router.Routing.Conditions.Reading;

/// <summary>Compiles the test of one subject: a text, a list of tests, or a map of operators. Gives <see langword="null"/> for what it reported.</summary>
internal sealed class ValueTestReader(ConditionContext context, Subject subject)
{
    private readonly DiagnosticBag _bag = context.Bag;

    public ValueTest? Read(ConfigNode node)
    {
        switch (node)
        {
            case TextNode text:
                return ReadText(text);
            case ListNode list:
                return ReadList(list);
            case MapNode map:
                return ReadMap(map);
            default:
                return null;
        }
    }

    private ItemTest? ReadText(TextNode text)
    {
        if (OperatorInText.Fix(text.Text) is { } fix)
        {
            _bag.Add(Messages.OperatorInText, text.Position, $"{subject.Name}: {fix}", $"{{ is: '{text.Text}' }}");
            return null;
        }

        return new ItemTest([EqualsOne(text)]);
    }

    private AnyTest? ReadList(ListNode list)
    {
        if (list.Items.Count == 0)
        {
            _bag.Add(Messages.EmptyValue, list.Position);
            return null;
        }

        ValueTest?[] tests = [.. list.Items.Select(Read)];
        return Array.Exists(tests, test => test is null) ? null : new AnyTest(tests!);
    }

    private ValueTest? ReadMap(MapNode map)
    {
        var operators = new List<IItemOperator>();
        var tests = new List<ValueTest>();
        foreach (MapEntry entry in map.Entries)
        {
            if (!Operators.All.Contains(entry.Key, StringComparer.Ordinal))
            {
                _bag.Add(Messages.UnknownKey, entry.KeyPosition, entry.Key, NearestName.Hint(entry.Key, Operators.All));
            }
            else if (entry.Key is Operators.Not)
            {
                AddTo(tests, Read(entry.Value) is { } inner ? new NotTest(inner) : null);
            }
            else if (entry.Key is Operators.Is)
            {
                AddTo(operators, ReadIs(entry.Value));
            }
            else if (TextOf(entry.Value) is { } text)
            {
                AddTo(tests, entry.Key is Operators.Exists ? ReadExists(text) : null);
                AddTo(operators, entry.Key is Operators.Exists ? null : ReadOperator(entry.Key, text));
            }
        }

        if (map.Entries.Count == 0)
        {
            _bag.Add(Messages.EmptyValue, map.Position);
        }

        if (operators.Count > 0)
        {
            tests.Insert(0, new ItemTest(operators));
        }

        return tests.Count == 1 ? tests[0] : tests.Count == 0 ? null : new AllTest(tests);
    }

    private static void AddTo<T>(List<T> list, T? item)
        where T : class
    {
        if (item is not null)
        {
            list.Add(item);
        }
    }

    private TextNode? TextOf(ConfigNode node)
    {
        if (node is not (TextNode or BrokenNode))
        {
            _bag.Add(Messages.WrongKind, node.Position, Kinds.Text);
        }

        return node as TextNode;
    }

    private EqualsOperator? ReadIs(ConfigNode node)
    {
        if (node is TextNode text)
        {
            return EqualsOne(text);
        }

        if (node is ListNode list && list.Items.All(item => item is TextNode or BrokenNode))
        {
            return new EqualsOperator(new LiteralSet(list.Items.OfType<TextNode>().Select(KeyOf)));
        }

        if (node is not BrokenNode)
        {
            _bag.Add(Messages.WrongKind, node.Position, Kinds.Texts);
        }

        return null;
    }

    private ExistsTest? ReadExists(TextNode text)
    {
        if (text.Text is "true" or "false")
        {
            return new ExistsTest(text.Text is "true");
        }

        _bag.Add(Messages.WrongKind, text.Position, Kinds.Flag);
        return null;
    }

    private IItemOperator? ReadOperator(string word, TextNode text) => word switch
    {
        Operators.In => ReadIn(text),
        Operators.Regex => ReadRegex(text),
        Operators.Glob => new PatternOperator(TextPattern.OfGlob(text.Text)),
        Operators.Field => ReadField(text),
        Operators.Above => ReadOrder(Order.Above, text),
        Operators.AtLeast => ReadOrder(Order.AtLeast, text),
        Operators.Below => ReadOrder(Order.Below, text),
        _ => ReadOrder(Order.AtMost, text),
    };

    private EqualsOperator? ReadIn(TextNode text)
    {
        if (!context.Lists.TryGetValue(text.Text, out IReadOnlyList<string>? items))
        {
            _bag.Add(Messages.UnknownName, text.Position, "lists", text.Text, NearestName.Hint(text.Text, context.Lists.Keys));
            return null;
        }

        context.Used.Add($"lists {text.Text} [{string.Join(", ", items)}]");
        return new EqualsOperator(new LiteralSet(items.Select(KeyOf)));
    }

    private PatternOperator? ReadRegex(TextNode text)
    {
        try
        {
            return new PatternOperator(TextPattern.OfRegex(text.Text));
        }
        catch (RegexParseException exception)
        {
            _bag.Add(Messages.RegexBroken, text.Position, exception.Offset + 1);
        }
        catch (NotSupportedException)
        {
            _bag.Add(Messages.RegexLook, text.Position);
        }

        return null;
    }

    private FieldOperator? ReadField(TextNode text)
    {
        if (context.Subjects.Find(text.Text) is { } other)
        {
            return new FieldOperator(other);
        }

        _bag.Add(Messages.BadField, text.Position, text.Text);
        return null;
    }

    private OrderOperator? ReadOrder(Order order, TextNode text)
    {
        if (Quantity.TryParse(text.Text, out Quantity limit))
        {
            return new OrderOperator(order, limit);
        }

        _bag.Add(Messages.NotANumber, text.Position, text.Text);
        return null;
    }

    private EqualsOperator EqualsOne(TextNode text) => new(new LiteralSet([KeyOf(text)]));

    private string KeyOf(TextNode text) => KeyOf(text.Text);

    /// <summary>The document's second spelling of a mode is the same mode in rules, as it is in events.</summary>
    private string KeyOf(string text) =>
        ValueKey.Of(subject.Name is SubjectWord.Mode ? Modes.Find(text) ?? text : text);
}
