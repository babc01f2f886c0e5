namespace Router.Protocol.Vocabulary;

/// <summary>How a finished call ended: <c>CallResult</c> (protocol.md section 2).</summary>
public static class CallResults
{
    /// <summary>The conversation took place.</summary>
    public const string Success = "Success";

    /// <summary>No specialist was free.</summary>
    public const string NobodyToAnswer = "NobodyToAnswer";

    /// <summary>It rang too long.</summary>
    public const string RingingTimeout = "RingingTimeout";

    /// <summary>The called side declined.</summary>
    public const string RejectedByCallee = "RejectedByCallee";

    /// <summary>The caller gave up: the most common missed call.</summary>
    public const string RejectedByCaller = "RejectedByCaller";

    /// <summary>This side could not reach the telephone exchange.</summary>
    public const string PBXunreachableForMe = "PBXunreachableForMe";

    /// <summary>The other side could not reach the telephone exchange.</summary>
    public const string PBXunreachableForTarget = "PBXunreachableForTarget";

    /// <summary>The other side has no sound devices.</summary>
    public const string TargetHaveNoSoundDevices = "TargetHaveNoSoundDevices";

    /// <summary>This side has no sound devices.</summary>
    public const string IHaveNoSoundDevices = "IHaveNoSoundDevices";

    private static readonly WordList Words = new(Success, NobodyToAnswer, RingingTimeout, RejectedByCallee, RejectedByCaller, PBXunreachableForMe, PBXunreachableForTarget, TargetHaveNoSoundDevices, IHaveNoSoundDevices);

    /// <summary>The known words, in the document's order.</summary>
    public static IReadOnlyList<string> All => Words.All;

    /// <summary>
    /// The canonical spelling of <paramref name="text"/>, letter case and outer white space ignored;
    /// <see langword="null"/> when the word is not known.
    /// </summary>
    public static string? Find(ReadOnlySpan<char> text) => Words.Find(text);
}
