using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24.Calls;

/// <summary>Says how a call ended as the portal says it.</summary>
internal static class CallStatus
{
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
    public static string ReasonOf(CallFacts call, TextLanguage language) => call.IsAnswered ? "" : call.Result switch
    {
        CallResults.NobodyToAnswer => language.In("некому ответить", "nobody to answer"),
        CallResults.RingingTimeout => language.In("не ответили вовремя", "not answered in time"),
        CallResults.RejectedByCaller => language.In("звонивший положил трубку", "the caller hung up"),
        CallResults.RejectedByCallee => language.In("вызов отклонён", "declined"),
        CallResults.PBXunreachableForMe => language.In("АТС недоступна сотруднику", "the exchange is out of the user's reach"),
        CallResults.PBXunreachableForTarget => language.In("АТС недоступна собеседнику", "the exchange is out of the other side's reach"),
        CallResults.TargetHaveNoSoundDevices => language.In("у собеседника нет звуковых устройств", "the other side has no sound devices"),
        CallResults.IHaveNoSoundDevices => language.In("у сотрудника нет звуковых устройств", "the user has no sound devices"),
        { } other => OneLine.Of(other, 60),
        null => "",
    };
}
