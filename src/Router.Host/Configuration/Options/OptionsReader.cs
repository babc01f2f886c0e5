using System.Globalization;
using System.Reflection;
using Router.Host.Configuration.Secrets;
using Router.Host.Plugins.Containment;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Configuration.Yaml;
using Router.Routing.Diagnostics;
using Router.Routing.Values;
using Router.Sinks.Abstractions.Options;

namespace Router.Host.Configuration.Options;

/// <summary>
/// Reads options records from the file's nodes, as <see cref="OptionAttribute"/> says. What is wrong is reported where it stands and as
/// it is written there: never with what a reference stands for.
/// </summary>
internal sealed class OptionsReader(DiagnosticBag bag, References references)
{
    private static readonly string[] SecretWords = ["auth", "token", "key", "secret", "password"];

    /// <summary>Whose options are read from now on: a sink's, or none's.</summary>
    public void ReadFor(string? sink) => references.Begin(sink);

    /// <summary>Reports the keys that are not known.</summary>
    public void CheckKeys(MapNode map, IReadOnlyCollection<string> known)
    {
        foreach (MapEntry entry in map.Entries.Where(entry => !known.Contains(entry.Key, StringComparer.Ordinal)))
        {
            bag.Add(Messages.UnknownKey, entry.KeyPosition, entry.Key, NearestName.Hint(entry.Key, known));
        }
    }

    /// <summary>Fills a record from a map; keys that it does not have are left alone.</summary>
    /// <param name="record">The record, as its defaults are.</param>
    /// <param name="map">What the file says.</param>
    /// <returns>Whether all that the record requires was given and could be read.</returns>
    public bool Fill(object record, MapNode map)
    {
        bool isComplete = true;
        foreach (OptionShape shape in OptionShape.Of(record.GetType()))
        {
            if (map.Find(shape.Name) is not { } entry)
            {
                if (shape.IsRequired)
                {
                    bag.Add(Messages.MissingKey, map.Position, shape.Name);
                    isComplete = false;
                }
            }
            else
            {
                isComplete &= Read(record, shape, entry.Value) is { } value && Set(record, shape, value, entry.Value.Position);
            }
        }

        return isComplete;
    }

    /// <summary>Gives a record one option; a record may refuse a value by throwing.</summary>
    private bool Set(object record, OptionShape shape, object value, SourcePosition position)
    {
        try
        {
            shape.Property.SetValue(record, value);
            return true;
        }
        catch (TargetInvocationException exception)
        {
            bag.Add(Messages.OptionRefused, position, shape.Name, PluginFault.Of(exception));
            return false;
        }
    }

    private object? Read(object record, OptionShape shape, ConfigNode node) => shape.Kind switch
    {
        OptionKind.Texts => ReadList(node, references.Resolve),
        OptionKind.Secrets => ReadList(node, text => ReadSecret(text, shape.Name)),
        OptionKind.TextMap => ReadMap<string>(node, (text, _) => references.Resolve(text)),
        OptionKind.SecretMap => ReadMap<Secret>(node, ReadHeader),
        OptionKind.Group => ReadGroup(record, shape, node),
        _ => Expect<TextNode>(node, shape.Kind == OptionKind.Flag ? Kinds.Flag : Kinds.Text) is { } text ? ReadText(shape, text) : null,
    };

    private object? ReadText(OptionShape shape, TextNode node)
    {
        if (shape.Kind == OptionKind.Secret)
        {
            return ReadSecret(node, shape.Name);
        }

        if (shape.Template is not null)
        {
            // What looks like a reference in a template is the template's.
            return node.Text;
        }

        return references.Resolve(node) is not { } text ? null : shape.Kind switch
        {
            OptionKind.Text => text,
            OptionKind.Flag => (object?)ReadFlag(node, text),
            OptionKind.Count => ReadCount(shape, node, text),
            OptionKind.Size => ReadSize(shape, node, text),
            OptionKind.Duration => ReadDuration(shape, node, text),
            OptionKind.Address => ReadAddress(node, text),
            _ => ReadChoice(shape, node, text),
        };
    }

    private Secret? ReadSecret(TextNode node, string name) => references.ResolveSecret(node, name) is { } text ? new Secret(text) : null;

    /// <summary>Most headers are no secrets: one that stands openly in the file is masked only where its name says that it should be.</summary>
    private Secret? ReadHeader(TextNode node, string name)
    {
        bool isSecret = Array.Exists(SecretWords, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
        return isSecret ? ReadSecret(node, name) : references.Resolve(node) is { } text ? new Secret(text) : null;
    }

    private bool? ReadFlag(TextNode node, string text)
    {
        if (text is "true" or "false")
        {
            return text is "true";
        }

        bag.Add(Messages.WrongKind, node.Position, Kinds.Flag);
        return null;
    }

    private int? ReadCount(OptionShape shape, TextNode node, string text)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int count))
        {
            bag.Add(Messages.BadCount, node.Position, node.Text);
            return null;
        }

        return IsWithin(shape, node, count) ? count : null;
    }

    private long? ReadSize(OptionShape shape, TextNode node, string text)
    {
        bool isSize = Quantity.TryParse(text, out Quantity quantity) && quantity.Unit is Unit.Size or Unit.None
            && quantity.Amount is >= 0 and <= long.MaxValue;
        if (!isSize)
        {
            bag.Add(Messages.BadSize, node.Position, node.Text);
            return null;
        }

        return IsWithin(shape, node, (double)quantity.Amount) ? (long)quantity.Amount : null;
    }

    private TimeSpan? ReadDuration(OptionShape shape, TextNode node, string text)
    {
        bool isDuration = Quantity.TryParse(text, out Quantity quantity) && quantity.Unit == Unit.Time
            && quantity.Amount >= 0 && quantity.Amount <= (decimal)TimeSpan.MaxValue.TotalSeconds - 1;
        if (!isDuration)
        {
            bag.Add(Messages.BadDuration, node.Position, node.Text);
            return null;
        }

        return IsWithin(shape, node, (double)quantity.Amount) ? TimeSpan.FromSeconds((double)quantity.Amount) : null;
    }

    private Uri? ReadAddress(TextNode node, string text)
    {
        // On Unix a path is an absolute URI too; nobody means that here.
        if (Uri.TryCreate(text.Trim(), UriKind.Absolute, out Uri? address) && text.Contains(':', StringComparison.Ordinal))
        {
            references.HidePasswordOf(address);
            return address;
        }

        bag.Add(Messages.BadAddress, node.Position, node.Text);
        return null;
    }

    private object? ReadChoice(OptionShape shape, TextNode node, string text)
    {
        IReadOnlyList<string> choices = shape.Choices;
        for (int i = 0; i < choices.Count; i++)
        {
            if (string.Equals(choices[i], text, StringComparison.OrdinalIgnoreCase))
            {
                return Enum.GetValues(shape.ValueType).GetValue(i);
            }
        }

        bag.Add(Messages.UnknownValue, node.Position, node.Text, NearestName.Hint(node.Text, choices));
        return null;
    }

    private T[]? ReadList<T>(ConfigNode node, Func<TextNode, T?> read)
        where T : class
    {
        ConfigNode[] items = node is ListNode list ? [.. list.Items] : [node];
        T[] values = [.. items.Select(item => Expect<TextNode>(item, Kinds.Texts) is { } text ? read(text) : null).OfType<T>()];
        return values.Length == items.Length ? values : null;
    }

    private Dictionary<string, T>? ReadMap<T>(ConfigNode node, Func<TextNode, string, T?> read)
        where T : class
    {
        if (Expect<MapNode>(node, Kinds.Map) is not { } map)
        {
            return null;
        }

        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (MapEntry entry in map.Entries)
        {
            if (Expect<TextNode>(entry.Value, Kinds.Text) is { } text && read(text, entry.Key) is { } value)
            {
                values.Add(entry.Key, value);
            }
        }

        return values.Count == map.Entries.Count ? values : null;
    }

    private object? ReadGroup(object record, OptionShape shape, ConfigNode node)
    {
        if (Expect<MapNode>(node, Kinds.Map) is not { } map)
        {
            return null;
        }

        CheckKeys(map, [.. OptionShape.Of(shape.ValueType).Select(option => option.Name)]);
        object group = OptionShape.Default(shape.ValueType);
        if (shape.Property.GetValue(record) is { } usual)
        {
            // What the file leaves out of a group stays as it is without the group.
            OptionShape.Copy(usual, group);
        }

        return Fill(group, map) ? group : null;
    }

    private bool IsWithin(OptionShape shape, TextNode node, double amount)
    {
        if (shape.Description is not { } description || (amount >= description.Min && amount <= description.Max))
        {
            return true;
        }

        bag.Add(Messages.OutOfRange, node.Position, shape.Name, OptionRange.Of(shape));
        return false;
    }

    private T? Expect<T>(ConfigNode node, Bilingual kind)
        where T : ConfigNode
    {
        if (node is not (T or BrokenNode))
        {
            bag.Add(Messages.WrongKind, node.Position, kind);
        }

        return node as T;
    }
}
