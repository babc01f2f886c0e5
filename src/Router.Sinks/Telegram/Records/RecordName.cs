using System.Text;

namespace Router.Sinks.Telegram.Records;

/// <summary>What a record is called and what it is, told by the end of its link or by what its server says. Decides only.</summary>
internal sealed record RecordName(string Name, RecordKind Kind)
{
    private const int LongestName = 60;

    /// <summary>The name of a record by its link; <see langword="null"/> when the link does not end like a sound.</summary>
    public static RecordName? Of(string link)
    {
        string last = link[(link.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        return KindOf(Path.GetExtension(last)) is { } kind ? new RecordName(Safe(last), kind) : null;
    }

    /// <summary>The name of a record by its type; <see langword="null"/> when that is no sound.</summary>
    public static RecordName? OfType(string? mediaType) => mediaType?.ToLowerInvariant() switch
    {
        // The state says MP3RecordReady: what has no type of its own is one.
        null or "audio/mpeg" or "audio/mp3" or "application/octet-stream" => new RecordName("record.mp3", RecordKind.Audio),
        "audio/mp4" or "audio/x-m4a" or "audio/m4a" => new RecordName("record.m4a", RecordKind.Audio),
        "audio/ogg" or "application/ogg" => new RecordName("record.ogg", RecordKind.Voice),
        "audio/wav" or "audio/x-wav" or "audio/wave" => new RecordName("record.wav", RecordKind.Document),
        { } other when other.StartsWith("audio/", StringComparison.Ordinal) => new RecordName("record.bin", RecordKind.Document),
        _ => null,
    };

    private static RecordKind? KindOf(string extension) => extension.ToLowerInvariant() switch
    {
        ".mp3" or ".m4a" => RecordKind.Audio,
        ".ogg" or ".oga" or ".opus" => RecordKind.Voice,
        ".wav" or ".aac" or ".flac" or ".wma" or ".amr" or ".gsm" => RecordKind.Document,
        _ => null,
    };

    /// <summary>Any other letter would have to be escaped in a header, and not every server reads that.</summary>
    private static string Safe(string name)
    {
        var safe = new StringBuilder(name[Math.Max(0, name.Length - LongestName)..]);
        for (int i = 0; i < safe.Length; i++)
        {
            safe[i] = char.IsAsciiLetterOrDigit(safe[i]) || safe[i] is '.' or '-' ? safe[i] : '_';
        }

        return safe.ToString();
    }
}
