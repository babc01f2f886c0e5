using Router.Routing.Diagnostics;

namespace Router.Actors.Notices;

/// <summary>
/// The catalogue of what a running Router says. Codes never change their meaning; a retired one is not used again: RT3xx is about
/// logins, RT4xx about rules and the journal, RT5xx about sinks. It is one file so that the texts can be read side by side.
/// </summary>
public static class NoticeMessages
{
    /// <summary>There is no pipe.</summary>
    public static Message AgentAbsent { get; } = Warning(
        "RT301",
        "нет канала. Программа не запущена, никто не вошёл, API не разрешён в кабинете, выключен пакет дополнительных функций или это новая 1C-Connect Desktop (канала может не быть). Жду, проверяю каждые $1 с",
        "no pipe yet. The app is not running, nobody is logged in, the API is not allowed in the company's cabinet, the package of additional functions is off, or this is the new 1C-Connect Desktop (which may open no pipe). Waiting, looking every $1 s");

    /// <summary>The pipe is there, the rights are not.</summary>
    public static Message AgentDenied { get; } = Warning(
        "RT302",
        "канал есть, доступа нет. Запустите Router службой под LocalSystem или в сеансе этого пользователя",
        "the pipe is there, access is denied. Run Router as a service under LocalSystem or in that user's session");

    /// <summary>Another program holds the pipe.</summary>
    public static Message AgentBusy { get; } = Warning(
        "RT303",
        "канал занят другой программой (драйвер 1С?). Жду",
        "the pipe is busy: another program holds it (the 1C driver?). Waiting");

    /// <summary>The connection ended.</summary>
    public static Message AgentLost { get; } = Warning("RT304", "связь потеряна ($1)", "connection lost ($1)");

    /// <summary>Connected again.</summary>
    public static Message AgentBack { get; } = Information(
        "RT305",
        "снова на связи, перерыв $1, подписки $2 из $3",
        "connected again after $1, subscriptions $2 of $3");

    /// <summary>The app said no to a subscription.</summary>
    public static Message SubscriptionRejected { get; } = Warning(
        "RT306",
        "программа отказала в подписке $1: \"$2\"; повтор в $3",
        "the app refused the subscription $1: \"$2\"; next try at $3");

    /// <summary>Connected for the first time.</summary>
    public static Message AgentConnected { get; } = Information(
        "RT307",
        "на связи, подписки $1 из $2",
        "connected, subscriptions $1 of $2");

    /// <summary>The app accepts and closes.</summary>
    public static Message AgentRefused { get; } = Warning(
        "RT308",
        "программа принимает соединение и сразу закрывает его; похоже, канал отдан другой программе. Жду",
        "the app accepts the connection and closes it at once; it seems to serve another program. Waiting");

    /// <summary>Another Router has the login.</summary>
    public static Message AgentTaken { get; } = Warning(
        "RT309",
        "с этим логином уже работает другой Router на этой машине (процесс $1). Жду, пока он освободит его",
        "another Router on this machine has this login (process $1). Waiting until it lets go");

    /// <summary>Bytes that are no packet.</summary>
    public static Message FramingBroken { get; } = Warning(
        "RT310",
        "непонятные байты в канале ($1); соединение начато заново",
        "bytes that are no packet ($1); the connection is made anew");

    /// <summary>A packet that does not parse.</summary>
    public static Message PacketMalformed { get; } = Warning(
        "RT311",
        "пакет не разобран: $1; он сохранён в журнале как есть",
        "a packet does not parse: $1; it is kept in the journal as it came");

    /// <summary>Half of the credit is used.</summary>
    public static Message JournalSlow { get; } = Warning(
        "RT312",
        "журнал не успевает: прочитано и не записано $1 МБ",
        "the journal does not keep up: $1 MB are read and not written");

    /// <summary>The credit is used up.</summary>
    public static Message ReadingStopped { get; } = Alarm(
        "RT313",
        "чтение остановлено: журнал не успевает, $1 МБ ждут записи; программа ждёт нас и может потерять события",
        "reading is stopped: the journal does not keep up, $1 MB wait to be written; the app waits for us and may lose events");

    /// <summary>Reading goes on.</summary>
    public static Message ReadingResumed { get; } = Information("RT314", "чтение продолжено, стояло $1", "reading goes on after $1");

    /// <summary>A wanted subscription never got an answer.</summary>
    public static Message SubscriptionSilent { get; } = Warning(
        "RT315",
        "программа не отвечает на подписку $1; повтор через $2 с",
        "the app does not answer the subscription $1; next try in $2 s");

    /// <summary>New rules are running.</summary>
    public static Message RulesApplied { get; } = Information(
        "RT401",
        "правила №$1: маршруты +$2, изменены $3, −$4; подписки +$5, −$6; действуют с $7",
        "rules no. $1: routes +$2, changed $3, −$4; subscriptions +$5, −$6; in force since $7");

    /// <summary>A newer file is refused.</summary>
    public static Message RulesRejected { get; } = Alarm(
        "RT402",
        "файл не принят, действуют правила №$1. $2",
        "the file is refused, rules no. $1 stay in force. $2");

    /// <summary>The journal cannot be written.</summary>
    public static Message JournalBroken { get; } = Alarm(
        "RT403",
        "журнал не пишется: $1; повтор через $2 с, прочитанное ждёт в памяти",
        "the journal cannot be written: $1; next try in $2 s, what was read waits in memory");

    /// <summary>The journal can be written again.</summary>
    public static Message JournalBack { get; } = Information("RT404", "журнал снова пишется", "the journal is written again");

    /// <summary>The journal is full.</summary>
    public static Message JournalShed { get; } = Alarm(
        "RT405",
        "журнал полон: $1 доставок для $2 (маршрут «$3») отброшены, номера $4–$5",
        "the journal is full: $1 deliveries for $2 (route \"$3\") are dropped, numbers $4 to $5");

    /// <summary>A part of Router ended by a defect.</summary>
    public static Message PartFailed { get; } = Alarm(
        "RT406",
        "внутренняя ошибка: остановилась часть «$1»; Router завершает работу, подробности в журнале работы",
        "a defect: the part \"$1\" has stopped; Router ends, the log has the details");

    /// <summary>The file that was refused is again the one that runs.</summary>
    public static Message RulesRestored { get; } = Information(
        "RT407",
        "файл снова тот, по которому Router работает: правила №$1",
        "the file is again the one that runs: rules no. $1");

    /// <summary>The journal has its full size, all of it undelivered.</summary>
    public static Message JournalFull { get; } = Alarm(
        "RT408",
        "журнал полон, и всё в нём ещё не доставлено: новые события ждут в памяти, а когда их станет слишком много, чтение остановится (journal: when-full: stop-reading). Верните приёмники к работе, пропустите лишнее (router sinks skip) или увеличьте journal: keep: size",
        "the journal is full and all of it is undelivered: new events wait in memory, and when there are too many, reading stops (journal: when-full: stop-reading). Get the sinks to work, skip what is not needed (router sinks skip), or raise journal: keep: size");

    /// <summary>The journal's disk is full.</summary>
    public static Message JournalDiskFull { get; } = Alarm(
        "RT409",
        "на диске журнала нет места: $1; повтор через $2 с, прочитанное ждёт в памяти. Освободите место на диске с папкой данных",
        "the journal's disk has no room: $1; next try in $2 s, what was read waits in memory. Make room on the disk of the data folder");

    /// <summary>The journal must not be written.</summary>
    public static Message JournalReadOnly { get; } = Alarm(
        "RT410",
        "в журнал нельзя писать: $1; повтор через $2 с, прочитанное ждёт в памяти. Дайте Router право записи в папку данных; проверьте, не подключён ли диск только для чтения",
        "the journal must not be written: $1; next try in $2 s, what was read waits in memory. Give Router the right to write to the data folder; see whether its disk is mounted read-only");

    /// <summary>The journal is damaged.</summary>
    public static Message JournalDamaged { get; } = Alarm(
        "RT411",
        "журнал повреждён, отложить его и начать новый не удалось: $1; повтор через $2 с, прочитанное ждёт в памяти. Проверьте диск с папкой данных",
        "the journal is damaged, and setting it aside for a new one failed: $1; next try in $2 s, what was read waits in memory. Check the disk of the data folder");

    /// <summary>A damaged journal was set aside.</summary>
    public static Message JournalLost { get; } = Alarm(
        "RT412",
        "журнал был повреждён ($1) и начат заново; старый файл: $2. Перенесено: записей $3, отложенных доставок $4, приёмников $5. Потеряны номера: $6. Продолжат с конца журнала приёмники: $7. Начнут раньше, чем остановились (будут повторы): $8. Отложенные доставки не прочитаны у: $9",
        "the journal was damaged ($1) and is begun anew; the old file: $2. Carried over: $3 records, $4 parked deliveries, $5 sinks. Lost numbers: $6. Sinks that go on at the end of the journal: $7. Sinks that start before where they were (with repeats): $8. Parked deliveries unreadable: $9");

    /// <summary>Router runs; only events say so, as the log has the line about the rules.</summary>
    public static Message Started { get; } = Information("RT413", "Router работает, правила №$1", "Router runs, rules no. $1");

    /// <summary>The journal's disk is nearly full.</summary>
    public static Message DiskLow { get; } = Alarm(
        "RT414",
        "на диске журнала осталось $1 МБ; освободите место, иначе события будет некуда записать",
        "the journal's disk has $1 MB left; make room, or there will be no place to write events");

    /// <summary>Texts that the configuration refers to have changed.</summary>
    public static Message SecretsChanged { get; } = Information(
        "RT420",
        "изменился секрет $1; с новым работают приёмники: $2",
        "the secret $1 has changed; the sinks that work with the new one: $2");

    /// <summary>A sink does not take deliveries.</summary>
    public static Message SinkDown { get; } = Warning(
        "RT501",
        "не отвечает ($1), ждут $2, повтор в $3; ничего не потеряно",
        "does not answer ($1), $2 waiting, next try at $3; nothing is lost");

    /// <summary>A sink takes deliveries again.</summary>
    public static Message SinkBack { get; } = Information("RT502", "снова отвечает, не отвечал $1; ждут $2", "answers again after $1; $2 waiting");

    /// <summary>A delivery will never arrive.</summary>
    public static Message DeadLetter { get; } = Warning(
        "RT503",
        "доставка $1 по маршруту «$2» отклонена: $3; она среди недоставленных",
        "delivery $1 by route \"$2\" is refused: $3; it is a dead letter");

    /// <summary>One key fails while the sink works.</summary>
    public static Message KeyHeld { get; } = Warning(
        "RT504",
        "доставка $1 не проходит ($2), остальные идут; она и следующие за ней ждут, повтор в $3",
        "delivery $1 does not get through ($2) while others do; it and those behind it wait, next try at $3");

    /// <summary>A call that never ended.</summary>
    public static Message SinkHung { get; } = Warning(
        "RT505",
        "не ответил за $1 с; вызов прерван, приёмник собран заново",
        "gave no answer within $1 s; the call was cancelled and the sink built anew");

    /// <summary>A sink that cannot be made.</summary>
    public static Message SinkBroken { get; } = Alarm("RT506", "не собирается: $1; повтор в $2", "cannot be built: $1; next try at $2");

    /// <summary>A sink that was paused.</summary>
    public static Message SinkPaused { get; } = Information("RT507", "остановлен по команде, ждут $1", "paused by command, $1 waiting");

    /// <summary>A sink that was resumed.</summary>
    public static Message SinkResumed { get; } = Information("RT508", "снова работает по команде, ждут $1", "resumed by command, $1 waiting");

    /// <summary>A sink that is gone with deliveries waiting.</summary>
    public static Message SinkOrphaned { get; } = Warning(
        "RT509",
        "приёмника больше нет в файле, его ждут $1; верните его (или напишите was: $2 у нового)",
        "the file no longer has this sink and $1 wait for it; bring it back (or write was: $2 at a new one)");

    /// <summary>A sink refuses so much that it is only counted.</summary>
    public static Message DeadLetters { get; } = Warning(
        "RT510",
        "отклонены ещё $1 (последняя: $2); они среди недоставленных",
        "$1 more deliveries are refused (the last one: $2); they are dead letters");

    /// <summary>A sink that delivers what there is, and is paused then.</summary>
    public static Message SinkDraining { get; } = Information(
        "RT511",
        "доставляет по команде то, что уже есть (ждут $1), затем остановится",
        "delivers by command what there is already ($1 waiting), then pauses");

    /// <summary>A sink that has delivered what there was.</summary>
    public static Message SinkDrained { get; } = Information(
        "RT512",
        "всё, что было, доставлено; остановлен до команды, ждут новых $1",
        "all that there was is delivered; paused until resumed, $1 new ones waiting");

    /// <summary>A sink whose deliveries were given up.</summary>
    public static Message SinkSkipped { get; } = Warning(
        "RT513",
        "по команде пропущено доставок: $1 (номера $2–$3)",
        "$1 deliveries are skipped by command (numbers $2 to $3)");

    /// <summary>A sink that was forgotten.</summary>
    public static Message SinkForgotten { get; } = Warning(
        "RT514",
        "забыт по команде; с ним отброшено доставок: $1",
        "forgotten by command; $1 deliveries went with it");

    /// <summary>A secret ends soon.</summary>
    public static Message SecretExpires { get; } = Warning(
        "RT520",
        "секрет $1 действует до $2; получите новый и сохраните его: router secrets set $1",
        "the secret $1 is valid until $2; get a new one and keep it with: router secrets set $1");

    private static Message Information(string code, string russian, string english) => new(code, Severity.Information, russian, english);

    private static Message Warning(string code, string russian, string english) => new(code, Severity.Warning, russian, english);

    private static Message Alarm(string code, string russian, string english) => new(code, Severity.Error, russian, english);
}
