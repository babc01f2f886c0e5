using Router.Protocol.Packets;
using Router.Protocol.Values;
using Router.Protocol.Vocabulary;
using Router.Routing.Routes;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Texts.Wording;

/// <summary>What happened, in a few words: the first line of every usual text.</summary>
internal static class Headline
{
    /// <summary>The headline of an event; the words of the wire only for what nobody knows.</summary>
    public static string Of(AgentEvent @event, TextLanguage language)
    {
        string? known = @event.Object switch
        {
            Objects.Call => CallHeadline.Of(@event, language),
            Objects.Message => OfMessage(@event, language),
            Objects.RemoteAccessSession => OfSession(@event.State, language),
            Objects.Treatment => OfTreatment(@event.State, language),
            Objects.AgentOnlineStatus => OfStatus(@event, language),
            RouterEvents.Object => OfRouter(@event.State, language),
            _ => null,
        };
        return known ?? OfUnknown(@event, language);
    }

    private static string OfUnknown(AgentEvent @event, TextLanguage language)
    {
        string noun = @event.Object is { Length: > 0 } word ? WireWords.Of(word, language) : language.In("событие", "event");
        string title = char.ToUpperInvariant(noun[0]) + noun[1..];
        return @event.State is { Length: > 0 } state ? $"{title}: {WireWords.Of(state, language)}" : title;
    }

    private static string OfMessage(AgentEvent @event, TextLanguage language) => (@event.Mode, IsFromOtherSide(@event)) switch
    {
        (Modes.ServicesClients, true) => language.In("Сообщение от клиента", "Message from a client"),
        (Modes.ServicesClients, false) => language.In("Сообщение клиенту", "Message to a client"),
        (Modes.Colleagues, true) => language.In("Сообщение от коллеги", "Message from a colleague"),
        (Modes.Colleagues, false) => language.In("Сообщение коллеге", "Message to a colleague"),
        _ => language.In("Сообщение", "Message"),
    };

    /// <summary>An own message comes back as incoming too: its author is not the other side.</summary>
    private static bool IsFromOtherSide(AgentEvent @event)
    {
        string? author = @event.Fields.GetText(FieldNames.AuthorID);
        string? other = @event.Fields.GetText(@event.Mode is Modes.Colleagues ? FieldNames.ColleagueID : FieldNames.UserID);
        return string.IsNullOrWhiteSpace(author) || string.IsNullOrWhiteSpace(other)
            ? @event.Initiator is not Initiators.Self
            : WireUuid.AreSame(author, other);
    }

    private static string? OfSession(string? state, TextLanguage language) => state switch
    {
        States.Initialized => language.In("Удалённый доступ готовится", "Remote access is being set up"),
        States.Started => language.In("Начался удалённый доступ", "Remote access began"),
        States.Finished => language.In("Удалённый доступ завершён", "Remote access ended"),
        _ => null,
    };

    private static string? OfTreatment(string? state, TextLanguage language) => state switch
    {
        States.Appointed => language.In("По обращению назначен специалист", "A specialist was appointed to a ticket"),
        States.Finished => language.In("Обращение закрыто", "Ticket closed"),
        States.ServiceQualityAssessment => language.In("Обращение оценили", "Ticket rated"),
        States.Comments => language.In("Комментарий к обращению", "Comment on a ticket"),
        _ => null,
    };

    private static string? OfStatus(AgentEvent @event, TextLanguage language) =>
        @event.Fields.GetText(FieldNames.Status) is { } status && !string.IsNullOrWhiteSpace(status)
            ? $"{language.In("Статус", "Status")}: {WireWords.Of(status, language)}"
            : null;

    private static string? OfRouter(string? state, TextLanguage language) => state switch
    {
        RouterEvents.Started => language.In("Router запущен", "Router started"),
        RouterEvents.AgentLost => language.In("Связь с программой потеряна", "Connection to the app lost"),
        RouterEvents.AgentBack => language.In("Снова есть связь с программой", "Connected to the app again"),
        RouterEvents.SubscriptionRejected => language.In("Программа отказала в подписке", "The app refused a subscription"),
        RouterEvents.SinkDown => language.In("Приёмник не отвечает", "A sink does not answer"),
        RouterEvents.SinkBack => language.In("Приёмник снова отвечает", "A sink answers again"),
        RouterEvents.DeadLetter => language.In("Не доставлено", "Not delivered"),
        RouterEvents.ConfigApplied => language.In("Действуют новые правила", "New rules are in force"),
        RouterEvents.ConfigRejected => language.In("Новые правила не приняты", "New rules were refused"),
        RouterEvents.DiskLow => language.In("Мало места на диске", "The disk is nearly full"),
        RouterEvents.SecretExpires => language.In("Скоро истечёт секрет", "A secret expires soon"),
        _ => null,
    };
}
