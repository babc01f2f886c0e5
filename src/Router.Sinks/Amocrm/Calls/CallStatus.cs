using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Amocrm.Calls;

/// <summary>How a call ended, in amoCRM's terms (<c>call_status</c>).</summary>
internal static class CallStatus
{
    public const int NotAvailable = 3;
    public const int Talked = 4;
    public const int NoAnswer = 6;
    public const int Undefined = 8;

    /// <summary>The status of a result.</summary>
    /// <param name="result">What the app says: see <see cref="CallResults"/>.</param>
    /// <param name="talk">How long they talked, in seconds; <see langword="null"/> when the app does not say.</param>
    public static int Of(string? result, int? talk) => (CallResults.Find(result), talk) switch
    {
        (CallResults.Success, _) => Talked,
        (CallResults.RingingTimeout or CallResults.NobodyToAnswer or CallResults.RejectedByCaller, _) => NoAnswer,
        ({ }, _) => NotAvailable,
        (_, > 0) => Talked,
        (_, 0) => NoAnswer,
        _ => Undefined,
    };

    /// <summary>The result in words; as it came when it is not known.</summary>
    public static string? InWords(string? result, TextLanguage language) => CallResults.Find(result) switch
    {
        CallResults.Success => language.In("Разговор состоялся", "They talked"),
        CallResults.NobodyToAnswer => language.In("Не было свободных специалистов", "No specialist was free"),
        CallResults.RingingTimeout => language.In("Не ответили", "Nobody answered"),
        CallResults.RejectedByCallee => language.In("Вызываемый отклонил звонок", "The called side declined"),
        CallResults.RejectedByCaller => language.In("Звонящий не дождался ответа", "The caller gave up"),
        CallResults.PBXunreachableForMe => language.In("Нет связи с АТС", "The telephone exchange was out of reach"),
        CallResults.PBXunreachableForTarget => language.In("У собеседника нет связи с АТС", "The telephone exchange was out of the other side's reach"),
        CallResults.TargetHaveNoSoundDevices => language.In("У собеседника нет звуковых устройств", "The other side has no sound devices"),
        CallResults.IHaveNoSoundDevices => language.In("У сотрудника нет звуковых устройств", "The employee has no sound devices"),
        _ => string.IsNullOrWhiteSpace(result) ? null : OneLine.Of(result, 100),
    };
}
