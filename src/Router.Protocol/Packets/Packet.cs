namespace Router.Protocol.Packets;

/// <summary>
/// One decoded packet: an <see cref="AgentEvent"/>, an <see cref="AgentCommand"/> or a <see cref="CommandResult"/>.
/// Immutable, and owner of its memory: it stays right when the buffer that it was read from is used again.
/// </summary>
public abstract class Packet
{
    private protected Packet()
    {
    }

    /// <summary>The root's attributes that have no property of their own here, in order.</summary>
    public FieldList Attributes { get; init; }

    /// <summary>The elements inside the root, in order, under their wire names.</summary>
    public FieldList Fields { get; init; }

    /// <summary>
    /// Whether a text in the packet was not well-formed and was taken as it is: a bare <c>&amp;</c>, a <c>&lt;</c> that starts no
    /// markup, a control character, a lone surrogate, broken UTF-8 (protocol.md section 1).
    /// </summary>
    public bool IsRepaired { get; init; }

    /// <summary>An empty or blank text is an absent one; outer white space goes.</summary>
    private protected static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The known spelling of a word, an unknown word as it is, and no word when it is blank.</summary>
    private protected static string? Canonical(string? text, string? known) => known ?? (string.IsNullOrWhiteSpace(text) ? null : text);
}
