using Router.Routing.Diagnostics;

namespace Router.Host.Running;

/// <summary>The catalogue of what is said about a Router that runs, or should: RT65x. Codes never change their meaning.</summary>
internal static class RunMessages
{
    /// <summary>Another process has the data folder.</summary>
    public static Message AlreadyRunning { get; } = Error(
        "RT650",
        "с папкой $1 уже работает другой Router (процесс $2); остановите его или дайте этому другой файл: --config ФАЙЛ",
        "another Router (process $2) already works with the folder $1; stop it, or give this one another file: --config FILE");

    /// <summary>A folder that cannot be written.</summary>
    public static Message FolderClosed { get; } = Error(
        "RT651",
        "в папку $1 нельзя писать ($2); дайте права этому пользователю или перенесите файл правил в другую папку",
        "the folder $1 cannot be written ($2); give this user the right, or move the configuration to another folder");

    /// <summary>Nobody to talk to.</summary>
    public static Message NotRunning { get; } = Error(
        "RT652",
        "Router с файлом $1 не запущен; запустите его: router run",
        "no Router runs with the file $1; start it: router run");

    /// <summary>A Router that answers no more.</summary>
    public static Message NoAnswer { get; } = Error("RT653", "Router не ответил: $1", "Router gave no answer: $1");

    /// <summary>A sink that a running Router does not have.</summary>
    public static Message UnknownSink { get; } = Error("RT654", "приёмника «$1» нет$2", "there is no sink \"$1\"$2");

    /// <summary>A command that is none.</summary>
    public static Message BadCommand { get; } = Error(
        "RT655",
        "это не команда: $1; нужен один элемент <Command Action=\"…\">",
        "this is no command: $1; one element <Command Action=\"…\"> is needed");

    /// <summary>The control endpoint cannot be opened.</summary>
    public static Message ControlClosed { get; } = Error(
        "RT656",
        "не открыть управление Router в $1: $2",
        "Router's control cannot be opened in $1: $2");

    /// <summary>The demo's file no longer fits the demo.</summary>
    public static Message DemoFileUnfit { get; } = Error(
        "RT657",
        "$1 больше не подходит для демонстрации: $2. Удалите файл, и она напишет новый",
        "$1 no longer fits the demo: $2. Delete it, and the demo writes a new one");

    /// <summary>A part of the demo cannot be started.</summary>
    public static Message DemoBlocked { get; } = Error("RT658", "демонстрация не началась: $1", "the demo did not start: $1");

    /// <summary>The demo waited for something in vain.</summary>
    public static Message DemoStuck { get; } = Error(
        "RT659",
        "демонстрация не дождалась: $1. Подробности в $2",
        "the demo waited in vain for: $1. Details in $2");

    /// <summary>Settings of the journal that are not in force yet.</summary>
    public static Message JournalNeedsRestart { get; } = new(
        "RT660",
        Severity.Warning,
        "настройки journal изменились; они подействуют после перезапуска Router",
        "the settings of journal have changed; they come into force when Router is started again");

    /// <summary>A request that cannot be read; only another program than this one sends such.</summary>
    public static Message BadRequest { get; } = Error("RT661", "запрос не разобран: нужен JSON, как в описании", "the request cannot be read: it takes JSON as described");

    /// <summary>The journal cannot be read or written now.</summary>
    public static Message JournalFailed { get; } = Error("RT662", "журнал не отвечает: $1", "the journal does not answer: $1");

    /// <summary>A named subscription that is not there.</summary>
    public static Message UnknownSubscription { get; } = Error("RT663", "подписки «$1» нет$2", "there is no subscription \"$1\"$2");

    /// <summary>A named subscription that cannot be stored.</summary>
    public static Message SubscriptionNotStored { get; } = Error("RT664", "подписка не сохранена, всё осталось как было: $1", "the subscription was not stored, nothing changed: $1");

    /// <summary>What Router knew beside the journal could not be read.</summary>
    public static Message StateSetAside { get; } = new(
        "RT665",
        Severity.Warning,
        "файл состояния повреждён или от более нового Router; он отложен как $1, именованные подписки из него не действуют",
        "the state file is damaged or a newer Router's; it is set aside as $1, and its named subscriptions are not in force");

    /// <summary>A journal that an older Router wrote.</summary>
    public static Message JournalConverted { get; } = new(
        "RT666",
        Severity.Information,
        "журнал переведён в формат этой версии; каким он был, остался в $1",
        "the journal was converted to this version's format; as it was, it is kept in $1");

    /// <summary>A newer Router's journal.</summary>
    public static Message JournalNewer { get; } = Error(
        "RT668",
        "журнал $1 записан более новым Router; запустите его или обновите этот",
        "the journal $1 was written by a newer Router; start that one, or update this one");

    /// <summary>A journal that cannot be used.</summary>
    public static Message JournalUnusable { get; } = Error("RT669", "журнал $1 не открыть: $2", "the journal $1 cannot be opened: $2");

    /// <summary>A sink that nobody has to let in.</summary>
    public static Message NoAuthorization { get; } = Error(
        "RT690", "$1: этому приёмнику вход через браузер не нужен", "$1: this sink needs no login in a browser");

    /// <summary>A target option that the sink does not have.</summary>
    public static Message UnknownTargetOption { get; } = Error("RT691", "$1: у получателя нет «$2»$3", "$1: a target has no \"$2\"$3");

    /// <summary>A target that cannot be read.</summary>
    public static Message TargetUnfit { get; } = Error(
        "RT692",
        "$1: кому отправить, непонятно: $2; укажите: --to ключ=значение",
        "$1: where to send is not clear: $2; say it: --to key=value");

    /// <summary>A configuration that is gone while it runs.</summary>
    public static Bilingual FileGone { get; } = new("файла больше нет на месте", "the file is no longer there");

    private static Message Error(string code, string russian, string english) => new(code, Severity.Error, russian, english);
}
