namespace Router.Simulator.Terminal;

/// <summary>The help texts of the options.</summary>
internal static class OptionTexts
{
    public static Bilingual Program { get; } = new(
        "Plays the 1C-Connect desktop app: its pipes, its events, its answers, and its faults on demand.",
        "Изображает программу 1С-Коннект: её каналы, события, ответы и, по заказу, сбои.");

    public static Bilingual Login { get; } = new("A login to serve, such as sim-1; can be repeated.", "Логин, например sim-1; можно несколько.");

    public static Bilingual Logins { get; } = new("Serve so many logins: sim-001, sim-002, …", "Столько логинов: sim-001, sim-002, …");

    public static Bilingual Script { get; } = new("Play a YAML script, then end.", "Сыграть сценарий YAML и закончить.");

    public static Bilingual Event { get; } = new(
        "Send one event, then end: sample:Call.Finished CallResult=RingingTimeout.",
        "Послать одно событие и закончить: sample:Call.Finished CallResult=RingingTimeout.");

    public static Bilingual NoWait { get; } = new("Do not wait for subscribed clients before --event and --day.", "Не ждать подписанных клиентов перед --event и --day.");

    public static Bilingual Samples { get; } = new("List the samples and end.", "Показать примеры и закончить.");

    public static Bilingual FaultList { get; } = new("List the faults and end.", "Показать сбои и закончить.");

    public static Bilingual Day { get; } = new("Play a random office day.", "Сыграть случайный рабочий день.");

    public static Bilingual Rate { get; } = new("Events per second of the day, over all logins (10).", "Событий в секунду на все логины (10).");

    public static Bilingual Count { get; } = new("End the day after so many events.", "Закончить день после стольких событий.");

    public static Bilingual For { get; } = new("End the day after this time, such as 30s.", "Закончить день через это время, например 30s.");

    public static Bilingual Seed { get; } = new("Where all random choices come from (1).", "Основа всех случайных выборов (1).");

    public static Bilingual Clients { get; } = new("With several clients: share, refuse or steal (share).", "При нескольких клиентах: share, refuse или steal (share).");

    public static Bilingual Fault { get; } = new("A fault from the start on, such as \"torn random\"; can be repeated.", "Сбой с самого начала, например \"torn random\"; можно несколько.");

    public static Bilingual Forms { get; } = new("mixed: every packet in another of all wire forms.", "mixed: каждый пакет в другой форме записи.");

    public static Bilingual Record { get; } = new("Record all that is sent and received, as JSON lines.", "Записать всё посланное и принятое, строками JSON.");

    public static Bilingual Console { get; } = new("Take commands from standard input; on at a terminal.", "Принимать команды со стандартного ввода; в терминале — всегда.");

    public static Bilingual NoConsole { get; } = new("Take no commands, also at a terminal.", "Не принимать команд и в терминале.");

    public static Bilingual Verbose { get; } = new("A line for every event and result.", "Строка на каждое событие и каждый ответ.");

    public static Bilingual Stay { get; } = new("Go on serving after script, event or day.", "После сценария, события или дня работать дальше.");

    public static Bilingual EventsFirst { get; } = new("Tell a command's event before its result.", "Событие команды посылать раньше ответа на неё.");

    public static Bilingual OmitMissingId { get; } = new("Answer commands without ID without an ID attribute (else an empty one).", "На команды без ID отвечать без атрибута ID (иначе — с пустым).");

    public static Bilingual Lang { get; } = new("Language of the texts: ru or en.", "Язык текстов: ru или en.");
}
