namespace Router.Protocol.Vocabulary;

/// <summary>
/// Who started what the event tells: <c>Initiator</c> (protocol.md section 2). The wire spells the words
/// <c>Incoming</c> and <c>Self</c>, the document's prose and everything outside the wire in lower case.
/// </summary>
public static class Initiators
{
    /// <summary>It came to the program: a call, a message, a session from the other side.</summary>
    public const string Incoming = "incoming";

    /// <summary>The program's own doing.</summary>
    public const string Self = "self";

    private static readonly WordList Words = new(Incoming, Self);

    private static readonly WordList WireWords = new("Incoming", "Self");

    /// <summary>The known words, in the document's order.</summary>
    public static IReadOnlyList<string> All => Words.All;

    /// <summary>
    /// The canonical spelling of <paramref name="text"/>, letter case and outer white space ignored;
    /// <see langword="null"/> when the word is not known.
    /// </summary>
    public static string? Find(ReadOnlySpan<char> text) => text switch
    {
        "Incoming" => Incoming,
        "Self" => Self,
        _ => Words.Find(text),
    };

    /// <summary>The spelling to write on the wire: <c>Incoming</c>, <c>Self</c>, an unknown word as it is.</summary>
    public static string OnWire(string initiator) => WireWords.Find(initiator) ?? initiator;
}
