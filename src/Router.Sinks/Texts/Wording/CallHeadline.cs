using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Texts.Wording;

/// <summary>What happened to a call, in a few words.</summary>
internal static class CallHeadline
{
    /// <summary>The headline; <see langword="null"/> for a state that nobody knows.</summary>
    public static string? Of(AgentEvent @event, TextLanguage language) => @event.State switch
    {
        States.Initialized => language.In("Звонок готовится", "A call is being set up"),
        States.Started => OfStart(@event.Initiator, language),
        States.CallAccepted => language.In("На звонок ответили", "Call answered"),
        States.CallInProgress => language.In("Во время звонка нажали клавишу", "A key was pressed during a call"),
        States.Finished => OfEnd(@event.Initiator, CallResults.Find(@event.Fields.GetText(FieldNames.CallResult)), language),
        States.MP3RecordReady => language.In("Готова запись звонка", "Call record ready"),
        States.CallError => language.In("Сбой звонка", "Call failed"),
        _ => null,
    };

    private static string OfStart(string? initiator, TextLanguage language) => initiator switch
    {
        Initiators.Incoming => language.In("Входящий звонок", "Incoming call"),
        Initiators.Self => language.In("Исходящий звонок", "Outgoing call"),
        _ => language.In("Звонок", "Call"),
    };

    private static string OfEnd(string? initiator, string? result, TextLanguage language) => (initiator, result) switch
    {
        (Initiators.Incoming, CallResults.NobodyToAnswer or CallResults.RingingTimeout or CallResults.RejectedByCaller) =>
            language.In("Пропущенный звонок", "Missed call"),
        (Initiators.Incoming, CallResults.Success) => language.In("Входящий звонок завершён", "Incoming call ended"),
        (Initiators.Self, CallResults.Success) => language.In("Исходящий звонок завершён", "Outgoing call ended"),
        (Initiators.Self, not null) => language.In("Не дозвонились", "Outgoing call not answered"),
        (_, CallResults.Success or null) => language.In("Звонок завершён", "Call ended"),
        _ => language.In("Звонок не состоялся", "The call did not take place"),
    };
}
