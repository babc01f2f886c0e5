using Router.Actors.Status;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Online;

/// <summary>The states of logins, sinks and subscriptions in a few words.</summary>
internal static class AgentWords
{
    /// <summary>A login's.</summary>
    public static Bilingual Of(AgentState state) => state switch
    {
        AgentState.Absent => new Bilingual("нет канала", "no pipe"),
        AgentState.Busy => new Bilingual("канал занят", "pipe busy"),
        AgentState.Denied => new Bilingual("нет доступа", "access denied"),
        AgentState.Refused => new Bilingual("программа закрывает соединение", "the app closes the connection"),
        AgentState.Connected => new Bilingual("на связи, подписывается", "connected, subscribing"),
        AgentState.Subscribed => new Bilingual("на связи", "connected"),
        AgentState.Lost => new Bilingual("связь потеряна", "connection lost"),
        _ => new Bilingual("занят другим Router", "taken by another Router"),
    };

    /// <summary>A sink's.</summary>
    public static Bilingual Of(SinkStatus sink) => sink.State switch
    {
        SinkState.Down => new Bilingual("не отвечает", "does not answer"),
        SinkState.Paused => new Bilingual("остановлен", "paused"),
        SinkState.Draining => new Bilingual("доставляет остаток, затем остановится", "delivers what is left, then pauses"),
        SinkState.Orphaned => new Bilingual("нет в файле", "not in the file"),
        _ => sink.IsDryRun ? new Bilingual("работает вхолостую", "dry run") : new Bilingual("работает", "works"),
    };
}
