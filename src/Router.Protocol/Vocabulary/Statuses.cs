namespace Router.Protocol.Vocabulary;

/// <summary>What an agent's <c>Status</c> can be (protocol.md section 2).</summary>
public static class Statuses
{
    /// <summary>Not in the network; nobody can choose it.</summary>
    public const string Connecting = "Connecting";

    /// <summary>In the network.</summary>
    public const string Online = "Online";

    /// <summary>Not at the desk.</summary>
    public const string Away = "Away";

    /// <summary>In a call; the app sets it itself and refuses it from outside.</summary>
    public const string Talking = "Talking";

    /// <summary>Does not want to be disturbed.</summary>
    public const string DoNotDisturb = "DoNotDisturb";

    /// <summary>Takes no new requests.</summary>
    public const string BusyForNewRequests = "BusyForNewRequests";

    private static readonly WordList Words = new(Connecting, Online, Away, Talking, DoNotDisturb, BusyForNewRequests);

    /// <summary>The known words, in the document's order.</summary>
    public static IReadOnlyList<string> All => Words.All;

    /// <summary>
    /// The canonical spelling of <paramref name="text"/>, letter case and outer white space ignored;
    /// <see langword="null"/> when the word is not known.
    /// </summary>
    public static string? Find(ReadOnlySpan<char> text) => Words.Find(text);
}
