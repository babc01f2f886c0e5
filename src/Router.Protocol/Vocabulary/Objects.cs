namespace Router.Protocol.Vocabulary;

/// <summary>What an event is about: <c>Object</c> (protocol.md section 2).</summary>
public static class Objects
{
    /// <summary>The agent's own status.</summary>
    public const string AgentOnlineStatus = "AgentOnlineStatus";

    /// <summary>A chat message.</summary>
    public const string Message = "Message";

    /// <summary>A voice call.</summary>
    public const string Call = "Call";

    /// <summary>A remote desktop session.</summary>
    public const string RemoteAccessSession = "RemoteAccessSession";

    /// <summary>A ticket; ServicesClients only.</summary>
    public const string Treatment = "Treatment";

    private static readonly WordList Words = new(AgentOnlineStatus, Message, Call, RemoteAccessSession, Treatment);

    /// <summary>The known words, in the document's order.</summary>
    public static IReadOnlyList<string> All => Words.All;

    /// <summary>
    /// The canonical spelling of <paramref name="text"/>, letter case and outer white space ignored;
    /// <see langword="null"/> when the word is not known.
    /// </summary>
    public static string? Find(ReadOnlySpan<char> text) => Words.Find(text);
}
