#nullable disable
using Akka.Configuration.Hocon;

namespace Akka.Configuration;

/// <summary>Settings, read by dotted paths.</summary>
public class Config
{
    /// <summary>No settings.</summary>
    public static readonly Config Empty = new();

    /// <summary>No settings.</summary>
    public Config()
    {
        Root = HoconValue.Of(new HoconObject());
        Substitutions = [];
    }

    /// <summary>Settings that have been read.</summary>
    public Config(HoconRoot root)
    {
        ArgumentNullException.ThrowIfNull(root);
        Root = root.Value ?? throw new ArgumentNullException(nameof(root), "The root has no value.");
        Substitutions = root.Substitutions;
    }

    /// <summary>Settings with others for what they lack.</summary>
    public Config(Config source, Config fallback)
    {
        ArgumentNullException.ThrowIfNull(source);
        Root = fallback is null ? source.Root : Merge(source, fallback);
        Substitutions = source.Substitutions;
        Fallback = fallback;
    }

    /// <summary>The others that were asked for what these settings lacked, or null.</summary>
    public Config Fallback { get; }

    /// <summary>Whether there are none.</summary>
    public virtual bool IsEmpty => Root.IsEmpty;

    /// <summary>All settings, those of the fallback included.</summary>
    public HoconValue Root { get; }

    /// <summary>The references in the text of these settings.</summary>
    public IEnumerable<HoconSubstitution> Substitutions { get; }

    /// <summary>Settings with others, as text, for what they lack.</summary>
    public static Config operator +(Config config, string fallback) => config.WithFallback(ConfigurationFactory.ParseString(fallback));

    /// <summary>Settings, as text, with others for what they lack.</summary>
    public static Config operator +(string configHocon, Config fallbackConfig) => ConfigurationFactory.ParseString(configHocon).WithFallback(fallbackConfig);

    /// <summary>Reads HOCON.</summary>
    public static implicit operator Config(string str) => ConfigurationFactory.ParseString(str);

    /// <summary>These settings, with others for what they lack.</summary>
    public virtual Config WithFallback(Config fallback)
    {
        if (fallback.IsNullOrEmpty())
        {
            return this;
        }

        if (IsEmpty)
        {
            return fallback;
        }

        return ReferenceEquals(fallback, this)
            ? throw new ArgumentException("Config can not have itself as fallback", nameof(fallback))
            : new Config(this, fallback);
    }

    /// <summary>Whether something is set.</summary>
    public virtual bool HasPath(string path) => GetValue(path) is not null;

    /// <summary>A value, or null.</summary>
    public HoconValue GetValue(string path) => HoconPath.Find(Root, path);

    /// <summary>The keys and their values.</summary>
    public virtual IEnumerable<KeyValuePair<string, HoconValue>> AsEnumerable() => Root.GetObject()?.Items ?? [];

    /// <summary>A text.</summary>
    public virtual string GetString(string path, string @default = null) => GetValue(path) is { } value ? value.GetString() : @default;

    /// <summary>A truth: on, off, true or false.</summary>
    public virtual bool GetBoolean(string path, bool @default = false) => GetValue(path)?.GetBoolean() ?? @default;

    /// <summary>An integer.</summary>
    public virtual int GetInt(string path, int @default = 0) => GetValue(path)?.GetInt() ?? @default;

    /// <summary>An integer.</summary>
    public virtual long GetLong(string path, long @default = 0) => GetValue(path)?.GetLong() ?? @default;

    /// <summary>A number.</summary>
    public virtual float GetFloat(string path, float @default = 0) => GetValue(path)?.GetFloat() ?? @default;

    /// <summary>A number.</summary>
    public virtual double GetDouble(string path, double @default = 0) => GetValue(path)?.GetDouble() ?? @default;

    /// <summary>A number.</summary>
    public virtual decimal GetDecimal(string path, decimal @default = 0) => GetValue(path)?.GetDecimal() ?? @default;

    /// <summary>A span of time, such as <c>3s</c>; a bare number counts milliseconds; <c>infinite</c> for no limit.</summary>
    public virtual TimeSpan GetTimeSpan(string path, TimeSpan? @default = null, bool allowInfinite = true) =>
        GetValue(path)?.GetTimeSpan(allowInfinite) ?? @default ?? TimeSpan.Zero;

    /// <summary>A size in bytes, such as <c>30000b</c> or <c>64k</c>; null when nothing is set.</summary>
    public virtual long? GetByteSize(string path) => GetValue(path)?.GetByteSize();

    /// <summary>A size in bytes, such as <c>30000b</c> or <c>64k</c>.</summary>
    public virtual long? GetByteSize(string path, long? def = null) => GetValue(path) is { } value ? value.GetByteSize() : def;

    /// <summary>A list of texts; empty when nothing is set.</summary>
    public virtual IList<string> GetStringList(string path) => GetStringList(path, []);

    /// <summary>A list of texts.</summary>
    public virtual IList<string> GetStringList(string path, string[] defaultPaths) => GetValue(path)?.GetStringList() ?? defaultPaths;

    /// <summary>A list of integers.</summary>
    public virtual IList<int> GetIntList(string path) => GetValue(path)?.GetIntList() ?? [];

    /// <summary>A list of integers.</summary>
    public virtual IList<long> GetLongList(string path) => GetValue(path)?.GetLongList() ?? [];

    /// <summary>A list of truths.</summary>
    public virtual IList<bool> GetBooleanList(string path) => GetValue(path)?.GetBooleanList() ?? [];

    /// <summary>A list of numbers.</summary>
    public virtual IList<double> GetDoubleList(string path) => GetValue(path)?.GetDoubleList() ?? [];

    /// <summary>A list of numbers.</summary>
    public virtual IList<float> GetFloatList(string path) => GetValue(path)?.GetFloatList() ?? [];

    /// <summary>A list of numbers.</summary>
    public virtual IList<decimal> GetDecimalList(string path) => GetValue(path)?.GetDecimalList() ?? [];

    /// <summary>A list of integers.</summary>
    public virtual IList<byte> GetByteList(string path) => GetValue(path)?.GetByteList() ?? [];

    /// <summary>The settings below a path, or null.</summary>
    public virtual Config GetConfig(string path) => GetValue(path)?.ToConfig();

    internal Config Below(string path) => new(new HoconRoot(HoconValue.Of(HoconObject.At(path, Root))));

    /// <summary>The settings as HOCON.</summary>
    public override string ToString() => Root.GetObject()?.ToString() ?? Root.ToString();

    /// <summary>The same as <see cref="ToString()"/>; fallbacks are already part of it.</summary>
    public string ToString(bool includeFallback) => ToString();

    private static HoconValue Merge(Config above, Config below) => above.Root.GetObject() is { } upper && below.Root.GetObject() is { } lower
        ? HoconValue.Of(HoconObject.Merge(lower, upper))
        : above.Root;
}
