namespace Router.Sinks.Telegram.Records;

/// <summary>What Telegram takes a record for; the names are those of its methods and parameters.</summary>
internal enum RecordKind
{
    /// <summary>A sound with a player: MP3 and M4A.</summary>
    Audio,

    /// <summary>A voice message: OGG.</summary>
    Voice,

    /// <summary>A file to load.</summary>
    Document,
}
