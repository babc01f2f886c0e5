#nullable disable
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Akka.Configuration.Hocon;

/// <summary>A map, in the order of its text.</summary>
public class HoconObject : IHoconElement
{
    /// <summary>Makes an empty one.</summary>
    public HoconObject()
    {
        Items = new Dictionary<string, HoconValue>(StringComparer.Ordinal);
    }

    /// <summary>What is in it.</summary>
    [SuppressMessage("Design", "MA0016:Prefer using collection abstraction", Justification = "The type is Akka.NET's.")]
    public Dictionary<string, HoconValue> Items { get; }

    /// <inheritdoc/>
    public bool IsString() => false;

    /// <inheritdoc/>
    public string GetString() => throw new NotSupportedException("An object is no text.");

    /// <inheritdoc/>
    public bool IsArray() => false;

    /// <inheritdoc/>
    public IList<HoconValue> GetArray() => throw new NotSupportedException("An object is no list.");

    /// <summary>The value of a key, or null.</summary>
    public HoconValue GetKey(string key) => Items.GetValueOrDefault(key);

    /// <summary>The value of a key, which may be a new one.</summary>
    public HoconValue GetOrCreateKey(string key)
    {
        if (!Items.TryGetValue(key, out HoconValue value))
        {
            value = new HoconValue();
            Items.Add(key, value);
        }

        return value;
    }

    /// <summary>Overlays this with all of another.</summary>
    public void Merge(HoconObject other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach ((string key, HoconValue above) in other.Items)
        {
            Items[key] = above.IsObject() && GetKey(key)?.GetObject() is { } below ? HoconValue.Of(Merge(below, above.GetObject())) : above;
        }
    }

    /// <summary>A map with nothing but a value at a path.</summary>
    internal static HoconObject At(string path, HoconValue value)
    {
        var result = new HoconObject();
        List<string> names = HoconPath.Split(path);
        result.Items[names[0]] = names.Skip(1).Reverse().Aggregate(value, (inner, name) => inner.AtKey(name).Root);
        return result;
    }

    /// <inheritdoc/>
    public override string ToString() => ToString(0);

    /// <summary>The HOCON of it, moved to the right.</summary>
    public string ToString(int indent)
    {
        var text = new StringBuilder();
        string margin = new(' ', indent * 2);
        foreach ((string key, HoconValue value) in Items)
        {
            string name = key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? key : $"\"{key}\"";
            text.Append(margin).Append(name).Append(" : ").Append(value.ToString(indent)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>All of the first, overlaid with all of the second; neither is changed.</summary>
    internal static HoconObject Merge(HoconObject below, HoconObject above)
    {
        var result = new HoconObject();
        result.Merge(below);
        result.Merge(above);
        return result;
    }
}
