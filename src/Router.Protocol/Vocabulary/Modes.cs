namespace Router.Protocol.Vocabulary;

/// <summary>Where an event happens: <c>Mode</c> (protocol.md section 2).</summary>
public static class Modes
{
    /// <summary>With clients; carries <c>ClientID</c>, <c>UserID</c>, <c>ServiceID</c>.</summary>
    public const string ServicesClients = "ServicesClients";

    /// <summary>With colleagues; carries <c>ColleagueID</c>.</summary>
    public const string Colleagues = "Colleagues";

    /// <summary>On the softphone; carries no context.</summary>
    public const string Softphone = "Softphone";

    /// <summary>How the document once spells <see cref="ServicesClients"/>; read, never written.</summary>
    public const string ServiceClientsAlias = "ServiceClients";

    private static readonly WordList Words = new(ServicesClients, Colleagues, Softphone);

    private static readonly WordList Aliases = new(ServiceClientsAlias);

    /// <summary>The known words, in the document's order.</summary>
    public static IReadOnlyList<string> All => Words.All;

    /// <summary>
    /// The canonical spelling of <paramref name="text"/>, letter case and outer white space ignored,
    /// <c>ServiceClients</c> included; <see langword="null"/> when the word is not known.
    /// </summary>
    public static string? Find(ReadOnlySpan<char> text) =>
        Words.Find(text) ?? (Aliases.Find(text) is null ? null : ServicesClients);
}
