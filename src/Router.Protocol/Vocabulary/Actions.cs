namespace Router.Protocol.Vocabulary;

/// <summary>What a command asks for: <c>Action</c> (protocol.md section 3).</summary>
public static class Actions
{
    /// <summary>Subscribe to one category of events.</summary>
    public const string EventSubscribe = "EventSubscribe";

    /// <summary>Take one subscription back. Also read as <c>EventUnsubscribe</c>.</summary>
    public const string EventUnSubscribe = "EventUnSubscribe";

    /// <summary>Set the agent's own status.</summary>
    public const string ChangeMyOnlineStatus = "ChangeMyOnlineStatus";

    /// <summary>Write into the chat with a client or a colleague.</summary>
    public const string SendMessage = "SendMessage";

    /// <summary>Dial a number on the softphone. Not in the document's list: the 1C driver and the Go client send it.</summary>
    public const string Call = "Call";

    private static readonly WordList Words = new(EventSubscribe, EventUnSubscribe, ChangeMyOnlineStatus, SendMessage, Call);

    /// <summary>The known words, in the document's order.</summary>
    public static IReadOnlyList<string> All => Words.All;

    /// <summary>
    /// The canonical spelling of <paramref name="text"/>, letter case and outer white space ignored;
    /// <see langword="null"/> when the word is not known.
    /// </summary>
    public static string? Find(ReadOnlySpan<char> text) => Words.Find(text);
}
