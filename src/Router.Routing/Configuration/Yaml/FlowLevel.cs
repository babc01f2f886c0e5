namespace Router.Routing.Configuration.Yaml;

/// <summary>One pair of braces or brackets that is open while the traps are looked for.</summary>
internal sealed class FlowLevel(char bracket, int start)
{
    /// <summary><c>{</c> or <c>[</c>.</summary>
    public char Bracket => bracket;

    /// <summary>Where it was opened.</summary>
    public int Start => start;

    /// <summary>The key of the entry being read, once its colon was seen.</summary>
    public string? Key { get; set; }

    /// <summary>Where the value of the last entry with a key begins.</summary>
    public int ValueStart { get; set; } = -1;

    /// <summary>The last key that was seen, in this entry or one before.</summary>
    public string? LastKey { get; set; }

    /// <summary>Where the plain text of an entry begins that has no key so far; negative when there is none.</summary>
    public int PlainStart { get; set; } = -1;

    /// <summary>Where the comma before this entry stands; negative in the first.</summary>
    public int Comma { get; set; } = -1;

    /// <summary>Whether the text that was torn apart before this comma was reported.</summary>
    public bool IsTornReported { get; set; }
}
