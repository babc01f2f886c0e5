using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Telegram;

/// <summary>The options of a target of <c>type: telegram</c>.</summary>
public sealed record TelegramTarget
{
    /// <summary>The chat: an id such as <c>-1001234567890</c>, or <c>@name</c> of a public one; default the sink's.</summary>
    [Address]
    [Option("чат: -1001234567890 или @имя; без него — chat приёмника", "the chat: -1001234567890 or @name; without it the sink's")]
    public string? Chat { get; init; }

    /// <summary>The topic of a group with topics; default the general one, which is number 1.</summary>
    [Address]
    [Option("номер темы в группе с темами; без него — общая", "the number of the topic in a group with topics; without it the general one", Min = 1)]
    public int? Topic { get; init; }

    /// <summary>Whether messages come without a sound, always or never; default as the sink's hours say.</summary>
    [Option("без звука: true — всегда, false — никогда; без него — по часам приёмника", "without a sound: true always, false never; without it by the sink's hours")]
    public bool? Silent { get; init; }

    /// <summary>Whether the record of a call comes as audio (events with state <c>MP3RecordReady</c>); default yes.</summary>
    [Option("присылать ли записи разговоров звуком", "whether records of calls come as audio")]
    public bool Records { get; init; } = true;
}
