using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Trying;

/// <summary>The catalogue of what <c>router sinks try</c> says: RT67x. Codes never change their meaning.</summary>
internal static class TryMessages
{
    /// <summary>A folder that is not there.</summary>
    public static Message NoFolder { get; } = Error("RT670", "папки $1 нет; нужна папка, куда собран плагин", "there is no folder $1; it takes the one that the plugin was built to");

    /// <summary>A file that does not say which sink.</summary>
    public static Message TypeMissing { get; } = Error(
        "RT671",
        "в плагине несколько приёмников, и файл $1 не говорит, какой: type: $2",
        "the plugin has several sinks, and the file $1 does not say which: type: $2");

    /// <summary>A sink that cannot be made.</summary>
    public static Message NotBuilt { get; } = Error("RT672", "приёмник не собрался: $1", "the sink cannot be made: $1");

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<Message> All { get; } = [NoFolder, TypeMissing, NotBuilt];

    private static Message Error(string code, string russian, string english) => new(code, Severity.Error, russian, english);
}
