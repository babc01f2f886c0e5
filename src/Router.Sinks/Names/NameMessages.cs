using Router.Routing.Diagnostics;

namespace Router.Sinks.Names;

/// <summary>The catalogue of what is said about the directory of names. Codes never change their meaning.</summary>
public static class NameMessages
{
    /// <summary>A type of source that does not exist.</summary>
    public static Message UnknownType { get; } = new(
        "RT165", Severity.Error, "источников имён типа «$1» нет$2", "there is no type \"$1\" of sources of names$2");

    /// <summary>Names that cannot be read.</summary>
    public static Message Unreadable { get; } = new(
        "RT415",
        Severity.Warning,
        "имена из «$1» не читаются: $2; пока прежние ($3)",
        "the names of \"$1\" cannot be read: $2; those read before serve meanwhile ($3)");

    /// <summary>Names that were read.</summary>
    public static Message Read { get; } = new("RT416", Severity.Information, "имена из «$1» прочитаны: $2", "the names of \"$1\" are read: $2");

    /// <summary>Names that cannot be kept.</summary>
    public static Message NotKept { get; } = new(
        "RT417",
        Severity.Warning,
        "имена из «$1» не записать в $2; если при запуске источник не ответит, имён не будет",
        "the names of \"$1\" cannot be written to $2; without them a start while the source is down has no names");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Message> All { get; } = [UnknownType, Unreadable, Read, NotKept];
}
