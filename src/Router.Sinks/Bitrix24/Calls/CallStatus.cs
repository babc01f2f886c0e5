using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Texts.Wording;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24.Calls;

/// <summary>Says how a call ended as the portal says it.</summary>
internal static class CallStatus
{
    private const int ReasonLimit = 100;

    /// <summary>The code: <c>200</c>, <c>304</c> missed, <c>603</c> declined, <c>603-S</c> cancelled, and so on.</summary>
    public static string CodeOf(CallFacts call) => call.IsAnswered ? "200" : call.Result switch
    {
        CallResults.NobodyToAnswer or CallResults.RingingTimeout => "304",
        CallResults.RejectedByCaller => call.IsIncoming ? "304" : "603-S",
        CallResults.RejectedByCallee => "603",
        CallResults.PBXunreachableForMe => "503",
        CallResults.PBXunreachableForTarget or CallResults.TargetHaveNoSoundDevices or CallResults.IHaveNoSoundDevices => "480",
        null => "304",
        _ => "OTHER",
    };

    /// <summary>Why there was no conversation, for people; empty when there was one.</summary>
    public static string ReasonOf(CallFacts call, TextLanguage language) =>
        call.IsAnswered || call.Result is not { } result ? "" : OneLine.Of(WireWords.Of(result, language), ReasonLimit);
}
