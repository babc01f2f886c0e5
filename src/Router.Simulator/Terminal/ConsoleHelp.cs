namespace Router.Simulator.Terminal;

/// <summary>What can be typed.</summary>
internal static class ConsoleHelp
{
    /// <summary>The list.</summary>
    public static Bilingual Text { get; } = new(
        """
        logins                          who is served, status, clients, subscriptions
        event [LOGIN] SAMPLE [F=V ...]  send a sample, such as: event Call.Finished CallResult=RingingTimeout
        call [LOGIN] [RESULT]           a call that rings 1 s and is talked 3 s
        chat [LOGIN] TEXT               a message from a client
        session [LOGIN]                 a remote session of 3 s
        treatment [LOGIN] [1..5]        a ticket of 3 s, with a rating
        status [LOGIN] STATUS           Online, Away, DoNotDisturb, BusyForNewRequests, Talking, Connecting
        fault [LOGIN] FAULT             such as: fault torn random; fault off; without LOGIN at all of them
        restart [LOGIN] [TIME]          the app ends and comes back
        clients share|refuse|steal      what happens to further clients
        samples, faults                 what there is
        verbose on|off                  a line for every event and result
        quit
        Without LOGIN: the first one.
        """,
        """
        logins                          кто обслуживается: статус, клиенты, подписки
        event [LOGIN] SAMPLE [F=V ...]  послать пример: event Call.Finished CallResult=RingingTimeout
        call [LOGIN] [RESULT]           звонок: 1 с вызова и 3 с разговора
        chat [LOGIN] TEXT               сообщение от клиента
        session [LOGIN]                 удалённый сеанс на 3 с
        treatment [LOGIN] [1..5]        обращение на 3 с, с оценкой
        status [LOGIN] STATUS           Online, Away, DoNotDisturb, BusyForNewRequests, Talking, Connecting
        fault [LOGIN] FAULT             сбой: fault torn random; fault off; без LOGIN — у всех
        restart [LOGIN] [TIME]          программа завершается и возвращается
        clients share|refuse|steal      что делать с новыми клиентами
        samples, faults                 что есть
        verbose on|off                  строка на каждое событие и каждый ответ
        quit
        Без LOGIN — первый логин.
        """);
}
