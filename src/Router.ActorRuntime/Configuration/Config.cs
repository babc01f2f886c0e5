using System.Globalization;
using Akka.Configuration.Hocon;

namespace Akka.Configuration;

/// <summary>Settings, read by dotted paths.</summary>
public class Config
{
    /// <summary>No settings.</summary>
    public static readonly Config Empty = new();

    private readonly HoconObject _root;

    internal Config(HoconObject root)
    {
        _root = root;
    }

    /// <summary>No settings.</summary>
    public Config()
        : this(new HoconObject())
    {
    }

    /// <summary>Settings with others for what they lack.</summary>
    public Config(Config source, Config fallback)
        : this(source?.WithFallback(fallback)._root!)
    {
    }

    /// <summary>Whether there are none.</summary>
    public virtual bool IsEmpty => _root.Count == 0;

    internal IEnumerable<string> RootKeys => _root.Keys;

    /// <summary>Settings with others, as text, for what they lack.</summary>
    public static Config operator +(Config config, string fallback) => config.WithFallback(ConfigurationFactory.ParseString(fallback));

    /// <summary>Settings, as text, with others for what they lack.</summary>
    public static Config operator +(string configHocon, Config fallbackConfig) => ConfigurationFactory.ParseString(configHocon).WithFallback(fallbackConfig);

    /// <summary>Reads HOCON.</summary>
    public static implicit operator Config(string str) => ConfigurationFactory.ParseString(str);

    /// <summary>These settings, with others for what they lack.</summary>
    public virtual Config WithFallback(Config? fallback) =>
        fallback is null || ReferenceEquals(fallback, this) ? this : new Config(HoconObject.Merge(fallback._root, _root));

    /// <summary>Whether something is set.</summary>
    public virtual bool HasPath(string path) => _root.Find(path) is not null;

    /// <summary>A text.</summary>
    public virtual string GetString(string path, string? @default = null) =>
        _root.Find(path) is { } value ? value.GetText(path) : @default!;

    /// <summary>A truth: on, off, true or false.</summary>
    public virtual bool GetBoolean(string path, bool @default = false) => GetString(path) switch
    {
        null => @default,
        "on" or "true" => true,
        "off" or "false" => false,
        var other => throw new NotSupportedException($"Unknown boolean format: {other}"),
    };

    /// <summary>An integer.</summary>
    public virtual int GetInt(string path, int @default = 0) =>
        GetString(path) is { } text ? int.Parse(text, NumberFormatInfo.InvariantInfo) : @default;

    /// <summary>An integer.</summary>
    public virtual long GetLong(string path, long @default = 0) =>
        GetString(path) is { } text ? long.Parse(text, NumberFormatInfo.InvariantInfo) : @default;

    /// <summary>A number.</summary>
    public virtual float GetFloat(string path, float @default = 0) =>
        GetString(path) is { } text ? float.Parse(text, NumberFormatInfo.InvariantInfo) : @default;

    /// <summary>A number.</summary>
    public virtual double GetDouble(string path, double @default = 0) =>
        GetString(path) is { } text ? double.Parse(text, NumberFormatInfo.InvariantInfo) : @default;

    /// <summary>A number.</summary>
    public virtual decimal GetDecimal(string path, decimal @default = 0) =>
        GetString(path) is { } text ? decimal.Parse(text, NumberFormatInfo.InvariantInfo) : @default;

    /// <summary>A span of time, such as <c>3s</c>; a bare number counts milliseconds; <c>infinite</c> for no limit.</summary>
    public virtual TimeSpan GetTimeSpan(string path, TimeSpan? @default = null, bool allowInfinite = true) =>
        GetString(path) is { } text ? HoconUnits.ParseTimeSpan(text, allowInfinite) : @default ?? TimeSpan.Zero;

    /// <summary>A size in bytes, such as <c>30000b</c> or <c>64k</c>.</summary>
    public virtual long? GetByteSize(string path, long? def = null) =>
        GetString(path) is { } text ? HoconUnits.ParseByteSize(text) : def;

    /// <summary>A list of texts; empty when nothing is set.</summary>
    public virtual IList<string> GetStringList(string path) => GetStringList(path, []);

    /// <summary>A list of texts.</summary>
    public virtual IList<string> GetStringList(string path, string[] defaultPaths) =>
        _root.Find(path) is { } value ? [.. value.GetItems(path).Select(item => item.GetText(path))] : defaultPaths;

    /// <summary>A list of integers.</summary>
    public virtual IList<int> GetIntList(string path) =>
        [.. GetStringList(path).Select(text => int.Parse(text, NumberFormatInfo.InvariantInfo))];

    /// <summary>A list of integers.</summary>
    public virtual IList<long> GetLongList(string path) =>
        [.. GetStringList(path).Select(text => long.Parse(text, NumberFormatInfo.InvariantInfo))];

    /// <summary>A list of truths.</summary>
    public virtual IList<bool> GetBooleanList(string path) =>
        [.. GetStringList(path).Select(text => new Config(new HoconObject { ["value"] = new HoconText(text) }).GetBoolean("value"))];

    /// <summary>A list of numbers.</summary>
    public virtual IList<double> GetDoubleList(string path) =>
        [.. GetStringList(path).Select(text => double.Parse(text, NumberFormatInfo.InvariantInfo))];

    /// <summary>A list of numbers.</summary>
    public virtual IList<float> GetFloatList(string path) =>
        [.. GetStringList(path).Select(text => float.Parse(text, NumberFormatInfo.InvariantInfo))];

    /// <summary>A list of numbers.</summary>
    public virtual IList<decimal> GetDecimalList(string path) =>
        [.. GetStringList(path).Select(text => decimal.Parse(text, NumberFormatInfo.InvariantInfo))];

    /// <summary>A list of numbers.</summary>
    public virtual IList<byte> GetByteList(string path) =>
        [.. GetStringList(path).Select(text => byte.Parse(text, NumberFormatInfo.InvariantInfo))];

    /// <summary>The settings below a path, or null.</summary>
    public virtual Config GetConfig(string path) => _root.Find(path) is HoconObject value ? new Config(value) : null!;

    /// <summary>The settings as HOCON.</summary>
    public override string ToString() => _root.ToText(0);

    /// <summary>The same as <see cref="ToString()"/>; fallbacks are already part of it.</summary>
    public string ToString(bool includeFallback) => ToString();
}
