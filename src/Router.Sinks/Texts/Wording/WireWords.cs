using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Texts.Wording;

/// <summary>The words of the wire as people say them.</summary>
internal static class WireWords
{
    private static readonly Dictionary<string, (string Russian, string English)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [CallResults.Success] = ("разговор состоялся", "answered"),
        [CallResults.NobodyToAnswer] = ("некому было ответить", "nobody was free to answer"),
        [CallResults.RingingTimeout] = ("никто не ответил", "nobody answered"),
        [CallResults.RejectedByCallee] = ("звонок отклонили", "declined"),
        [CallResults.RejectedByCaller] = ("звонивший положил трубку", "the caller hung up"),
        [CallResults.PBXunreachableForMe] = ("нет связи с АТС", "no connection to the telephone exchange"),
        [CallResults.PBXunreachableForTarget] = ("у собеседника нет связи с АТС", "the other side has no connection to the telephone exchange"),
        [CallResults.TargetHaveNoSoundDevices] = ("у собеседника нет микрофона или наушников", "the other side has no sound device"),
        [CallResults.IHaveNoSoundDevices] = ("нет микрофона или наушников", "there is no sound device"),
        [Statuses.Connecting] = ("не в сети", "offline"),
        [Statuses.Online] = ("в сети", "online"),
        [Statuses.Away] = ("нет на месте", "away"),
        [Statuses.Talking] = ("разговаривает", "in a call"),
        [Statuses.DoNotDisturb] = ("не беспокоить", "do not disturb"),
        [Statuses.BusyForNewRequests] = ("не принимает новые обращения", "takes no new requests"),
        [Modes.ServicesClients] = ("клиенты", "clients"),
        [Modes.ServiceClientsAlias] = ("клиенты", "clients"),
        [Modes.Colleagues] = ("коллеги", "colleagues"),
        [Modes.Softphone] = ("телефон", "telephone"),
        [Initiators.Incoming] = ("входящее", "incoming"),
        [Initiators.Self] = ("исходящее", "outgoing"),
        [Objects.AgentOnlineStatus] = ("статус", "status"),
        [Objects.Message] = ("сообщение", "message"),
        [Objects.Call] = ("звонок", "call"),
        [Objects.RemoteAccessSession] = ("удалённый доступ", "remote access"),
        [Objects.Treatment] = ("обращение", "ticket"),
        [States.Initialized] = ("подготовка", "being set up"),
        [States.Started] = ("начало", "started"),
        [States.CallAccepted] = ("ответили", "accepted"),
        [States.CallInProgress] = ("идёт", "in progress"),
        [States.Finished] = ("завершение", "finished"),
        [States.MP3RecordReady] = ("готова запись", "record ready"),
        [States.CallError] = ("ошибка", "error"),
        [States.Appointed] = ("назначен специалист", "specialist appointed"),
        [States.ServiceQualityAssessment] = ("оценка", "rating"),
        [States.Comments] = ("комментарий", "comment"),
    };

    /// <summary>The word in a language; what is not known as it came.</summary>
    public static string Of(string word, TextLanguage language) =>
        Known.TryGetValue(word.Trim(), out (string Russian, string English) words) ? language.In(words.Russian, words.English) : word;
}
