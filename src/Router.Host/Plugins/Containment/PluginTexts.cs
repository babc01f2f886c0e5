using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Plugins.Containment;

/// <summary>What is said of a plugin's code that does not do what it has to.</summary>
internal static class PluginTexts
{
    /// <summary>A call that does not end.</summary>
    public static Bilingual Hangs(string member, TimeSpan patience) => new(
        FormattableString.Invariant($"{member} не закончился за {patience.TotalSeconds} с"),
        FormattableString.Invariant($"{member} did not end within {patience.TotalSeconds} s"));

    /// <summary>Too many calls that never ended.</summary>
    public static Bilingual TooMany(int count) => new(
        FormattableString.Invariant($"вызовы плагина не заканчиваются, брошено {count}; новых не будет, пока Router не запустят снова"),
        FormattableString.Invariant($"calls of the plugin do not end, {count} were abandoned; there are no new ones until Router is started again"));

    /// <summary>A member that threw.</summary>
    public static Bilingual Threw(string member, string line) => new($"{member}: {line}", $"{member}: {line}");

    /// <summary>A text in the language of a sink.</summary>
    public static string In(this Bilingual text, TextLanguage language) => language == TextLanguage.Russian ? text.Russian : text.English;
}
