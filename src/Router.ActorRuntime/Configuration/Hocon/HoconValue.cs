#nullable disable
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Akka.Configuration.Hocon;

/// <summary>A value: a literal, a list or an object, or pieces side by side that make one.</summary>
public class HoconValue : IMightBeAHoconObject
{
    /// <summary>The pieces.</summary>
    [SuppressMessage("Design", "MA0016:Prefer using collection abstraction", Justification = "The type is Akka.NET's.")]
    public List<IHoconElement> Values { get; } = [];

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Values.Count == 0 || (Values[0] is HoconObject first && first.Items.Count == 0);

    /// <summary>Adds a piece.</summary>
    public void AppendValue(IHoconElement value) => Values.Add(value);

    /// <summary>Takes all pieces away.</summary>
    public void Clear() => Values.Clear();

    /// <summary>Puts one piece in the place of all.</summary>
    public void NewValue(IHoconElement value)
    {
        Clear();
        AppendValue(value);
    }

    /// <summary>Settings with this under a key.</summary>
    public Config AtKey(string key)
    {
        var parent = new HoconObject();
        parent.Items[key] = this;
        return Of(parent).ToConfig();
    }

    /// <summary>Settings of it.</summary>
    public Config ToConfig() => new(new HoconRoot(this));

    /// <inheritdoc/>
    public bool IsObject() => GetObject() is not null;

    /// <summary>Whether it is a text.</summary>
    public bool IsString() => Values.Count > 0 && Values.TrueForAll(piece => piece.IsString());

    /// <summary>Whether it is a list.</summary>
    public bool IsArray() => Values.Exists(piece => piece.IsArray());

    /// <inheritdoc/>
    public HoconObject GetObject()
    {
        HoconObject result = null;
        foreach (IHoconElement piece in Values)
        {
            HoconObject next = piece as HoconObject ?? (piece as IMightBeAHoconObject)?.GetObject();
            result = result is not null && next is not null ? HoconObject.Merge(result, next) : next ?? result;
        }

        return result;
    }

    /// <summary>The value of a key of the object that this is, or null.</summary>
    public HoconValue GetChildObject(string key) => GetObject()?.GetKey(key);

    /// <summary>The items of the lists that this is made of.</summary>
    public IList<HoconValue> GetArray() => [.. Values.Where(piece => piece.IsArray()).SelectMany(piece => piece.GetArray())];

    /// <summary>The text, without blanks at its ends; null for what is no text, and for <c>null</c>.</summary>
    public string GetString()
    {
        if (!IsString())
        {
            return null;
        }

        string text = string.Concat(Values.Select(piece => piece.GetString())).Trim();
        return text == "null" ? null : text;
    }

    /// <summary>A truth: on, off, true or false.</summary>
    public bool GetBoolean() => GetString() switch
    {
        "on" or "true" => true,
        "off" or "false" => false,
        var other => throw new NotSupportedException($"Unknown boolean format: {other}"),
    };

    /// <summary>A number.</summary>
    public decimal GetDecimal() => decimal.Parse(GetString(), NumberFormatInfo.InvariantInfo);

    /// <summary>A number.</summary>
    public float GetFloat() => float.Parse(GetString(), NumberFormatInfo.InvariantInfo);

    /// <summary>A number.</summary>
    public double GetDouble() => double.Parse(GetString(), NumberFormatInfo.InvariantInfo);

    /// <summary>An integer.</summary>
    public long GetLong() => long.Parse(GetString(), NumberFormatInfo.InvariantInfo);

    /// <summary>An integer.</summary>
    public int GetInt() => int.Parse(GetString(), NumberFormatInfo.InvariantInfo);

    /// <summary>An integer.</summary>
    public byte GetByte() => byte.Parse(GetString(), NumberFormatInfo.InvariantInfo);

    /// <summary>A list of numbers.</summary>
    public IList<decimal> GetDecimalList() => List(item => item.GetDecimal());

    /// <summary>A list of numbers.</summary>
    public IList<float> GetFloatList() => List(item => item.GetFloat());

    /// <summary>A list of numbers.</summary>
    public IList<double> GetDoubleList() => List(item => item.GetDouble());

    /// <summary>A list of integers.</summary>
    public IList<int> GetIntList() => List(item => item.GetInt());

    /// <summary>A list of integers.</summary>
    public IList<long> GetLongList() => List(item => item.GetLong());

    /// <summary>A list of integers.</summary>
    public IList<byte> GetByteList() => List(item => item.GetByte());

    /// <summary>A list of truths.</summary>
    public IList<bool> GetBooleanList() => List(item => item.GetBoolean());

    /// <summary>A list of texts.</summary>
    public IList<string> GetStringList() => List(item => item.GetString());

    /// <summary>A span of time, such as <c>3s</c>; a bare number counts milliseconds; <c>infinite</c> for no limit.</summary>
    public TimeSpan GetTimeSpan(bool allowInfinite = true) => HoconUnits.ParseTimeSpan(GetString(), allowInfinite);

    /// <summary>A size in bytes, such as <c>30000b</c> or <c>64k</c>; null for an empty text.</summary>
    public long? GetByteSize() => GetString() is { Length: > 0 } text ? HoconUnits.ParseByteSize(text) : null;

    /// <inheritdoc/>
    public override string ToString() => ToString(0);

    /// <summary>The HOCON of it, moved to the right.</summary>
    public virtual string ToString(int indent)
    {
        if (IsString())
        {
            return Quote(GetString());
        }

        return GetObject() is { } value
            ? "{\n" + value.ToString(indent + 1) + new string(' ', indent * 2) + "}"
            : "[" + string.Join(",", GetArray().Select(item => item.ToString(indent + 1))) + "]";
    }

    internal static HoconValue Of(IHoconElement piece)
    {
        var value = new HoconValue();
        value.AppendValue(piece);
        return value;
    }

    private static string Quote(string text) => text switch
    {
        null => "null",
        _ when text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ' ') => text,
        _ => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"",
    };

    private List<T> List<T>(Func<HoconValue, T> read) => [.. GetArray().Select(read)];
}
