using System.Text;

namespace Akka.Configuration.Hocon;

/// <summary>A map, in the order of its text.</summary>
internal sealed class HoconObject : HoconNode
{
    private readonly Dictionary<string, HoconNode> _fields = new(StringComparer.Ordinal);

    public int Count => _fields.Count;

    public IEnumerable<string> Keys => [.. _fields.Keys];

    public HoconNode? this[string key]
    {
        get => _fields.GetValueOrDefault(key);
        set
        {
            if (value is null)
            {
                _fields.Remove(key);
            }
            else
            {
                _fields[key] = value;
            }
        }
    }

    /// <summary>All of the first, overlaid with all of the second.</summary>
    public static HoconObject Merge(HoconObject below, HoconObject above)
    {
        var result = new HoconObject();
        foreach ((string key, HoconNode value) in below._fields)
        {
            result._fields[key] = value;
        }

        foreach ((string key, HoconNode value) in above._fields)
        {
            result._fields[key] = value is HoconObject upper && result[key] is HoconObject lower ? Merge(lower, upper) : value;
        }

        return result;
    }

    public static List<string> SplitPath(string path)
    {
        List<string> names = [];
        var name = new StringBuilder();
        bool quoted = false;
        foreach (char c in path)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == '.' && !quoted)
            {
                names.Add(name.ToString());
                name.Clear();
            }
            else
            {
                name.Append(c);
            }
        }

        names.Add(name.ToString());
        return names;
    }

    public HoconNode? Find(string path)
    {
        HoconNode? node = this;
        foreach (string name in SplitPath(path))
        {
            node = (node as HoconObject)?[name];
        }

        return node;
    }

    public override IEnumerable<HoconNode> GetItems(string path)
    {
        // { "0": a, "1": b } is a list too.
        List<KeyValuePair<int, HoconNode>> items = [];
        foreach ((string key, HoconNode value) in _fields)
        {
            if (!int.TryParse(key, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int index))
            {
                return base.GetItems(path);
            }

            items.Add(new(index, value));
        }

        return items.OrderBy(item => item.Key).Select(item => item.Value);
    }

    public override string ToText(int indent)
    {
        var text = new StringBuilder();
        string margin = new(' ', indent * 2);
        foreach ((string key, HoconNode value) in _fields)
        {
            string name = key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? key : $"\"{key}\"";
            text.Append(margin).Append(name);
            if (value is HoconObject)
            {
                text.Append(" {\n").Append(value.ToText(indent + 1)).Append(margin).Append("}\n");
            }
            else
            {
                text.Append(" : ").Append(value.ToText(indent)).Append('\n');
            }
        }

        return text.ToString();
    }
}
