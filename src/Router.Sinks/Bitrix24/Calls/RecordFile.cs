namespace Router.Sinks.Bitrix24.Calls;

/// <summary>A call's record as the portal takes it.</summary>
/// <param name="Name">The file's name, ending with what it is.</param>
/// <param name="Base64">Its content.</param>
internal sealed record RecordFile(string Name, string Base64)
{
    /// <summary>What a file is by its first bytes, for links say little: <c>wav</c>, <c>mp3</c>, or <see langword="null"/> for anything else.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("RIFF"u8) ? "wav"
        : bytes.StartsWith("ID3"u8) || bytes is [0xFF, >= 0xE0, ..] ? "mp3"
        : null;
}
