namespace Router.Protocol.Vocabulary;

/// <summary>What an event's <c>State</c> can be (protocol.md section 2).</summary>
public static class States
{
    /// <summary>A process was set up (named by the document, never described).</summary>
    public const string Initialized = "Initialized";

    /// <summary>A call began to ring, or a remote session was permitted.</summary>
    public const string Started = "Started";

    /// <summary>The called side picked up.</summary>
    public const string CallAccepted = "CallAccepted";

    /// <summary>A key was pressed during a call.</summary>
    public const string CallInProgress = "CallInProgress";

    /// <summary>A call, session or ticket ended, however it ended.</summary>
    public const string Finished = "Finished";

    /// <summary>The record of a call can be fetched.</summary>
    public const string MP3RecordReady = "MP3RecordReady";

    /// <summary>A call failed unexpectedly.</summary>
    public const string CallError = "CallError";

    /// <summary>A specialist was appointed to a ticket.</summary>
    public const string Appointed = "Appointed";

    /// <summary>A ticket was rated.</summary>
    public const string ServiceQualityAssessment = "ServiceQualityAssessment";

    /// <summary>A ticket's rating was commented on.</summary>
    public const string Comments = "Comments";

    private static readonly WordList Words = new(Initialized, Started, CallAccepted, CallInProgress, Finished, MP3RecordReady, CallError, Appointed, ServiceQualityAssessment, Comments);

    /// <summary>The known words, in the document's order.</summary>
    public static IReadOnlyList<string> All => Words.All;

    /// <summary>
    /// The canonical spelling of <paramref name="text"/>, letter case and outer white space ignored;
    /// <see langword="null"/> when the word is not known.
    /// </summary>
    public static string? Find(ReadOnlySpan<char> text) => Words.Find(text);
}
