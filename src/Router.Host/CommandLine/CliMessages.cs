using Router.Routing.Diagnostics;

namespace Router.Host.CommandLine;

/// <summary>The catalogue of what the command line itself says: RT6xx. Codes never change their meaning.</summary>
internal static class CliMessages
{
    /// <summary>A verb that does not exist.</summary>
    public static Message UnknownVerb { get; } = Error("RT601", "команды «$1» нет$2", "there is no command \"$1\"$2");

    /// <summary>An option that does not exist.</summary>
    public static Message UnknownOption { get; } = Error("RT602", "параметра $1 нет$2", "there is no option $1$2");

    /// <summary>An argument too many.</summary>
    public static Message ExtraArgument { get; } = Error("RT603", "лишнее: «$1»; $2", "one too many: \"$1\"; $2");

    /// <summary>An option without its value.</summary>
    public static Message ValueMissing { get; } = Error("RT604", "у параметра $1 нет значения", "the option $1 needs a value");

    /// <summary>An option given twice.</summary>
    public static Message GivenTwice { get; } = Error("RT605", "параметр $1 указан дважды; оставьте один", "the option $1 is given twice; keep one");

    /// <summary>An argument that has to be there.</summary>
    public static Message ArgumentMissing { get; } = Error("RT606", "не хватает $1: $2", "$1 is missing: $2");

    /// <summary>A value that an option does not take.</summary>
    public static Message BadValue { get; } = Error("RT607", "$1 не бывает «$2»$3", "$1 does not take \"$2\"$3");

    /// <summary>No configuration file anywhere.</summary>
    public static Message NoConfiguration { get; } = Error(
        "RT608",
        "файл правил не найден; искал: $1. Создайте его: router init, или укажите --config ФАЙЛ",
        "no configuration file found; looked at: $1. Make one with router init, or name it with --config FILE");

    /// <summary>The configuration file that was named is not there.</summary>
    public static Message ConfigurationMissing { get; } = Error(
        "RT609",
        "файла $1 нет (его назвал $2); создайте его: router init",
        "there is no file $1 (named by $2); make one with router init");

    /// <summary>A file that cannot be read.</summary>
    public static Message Unreadable { get; } = Error("RT610", "файл $1 не прочитать: $2", "the file $1 cannot be read: $2");

    /// <summary>A defect.</summary>
    public static Message Unexpected { get; } = Error(
        "RT611",
        "внутренняя ошибка Router ($1); подробности в $2",
        "an internal error of Router ($1); details in $2");

    /// <summary>An event that cannot be made.</summary>
    public static Message BadEvent { get; } = Error("RT612", "--event: $1", "--event: $1");

    /// <summary>A file that is there already.</summary>
    public static Message FileExists { get; } = Error("RT613", "файл $1 уже есть; он не тронут", "the file $1 exists already; it was left alone");

    /// <summary>A file that cannot be written.</summary>
    public static Message NotWritten { get; } = Error("RT614", "файл $1 не записать: $2", "the file $1 cannot be written: $2");

    /// <summary>A name that no secret can have.</summary>
    public static Message BadSecretName { get; } = Error(
        "RT615",
        "«$1» не годится в имя секрета: нужны латинские буквы, цифры, - и _",
        "\"$1\" cannot be a secret's name: use letters, digits, - and _");

    /// <summary>A secret without a text.</summary>
    public static Message SecretEmpty { get; } = Error("RT616", "секрет пуст; он не сохранён", "the secret is empty; it was not kept");

    /// <summary>An option that has to be given.</summary>
    public static Message OptionMissing { get; } = Error("RT617", "не хватает $1: $2", "$1 is missing: $2");

    /// <summary>A moment that is none.</summary>
    public static Message BadMoment { get; } = Error("RT618", "$1: «$2» — не время; пишут $3 (столько назад)", "$1: \"$2\" is no time; write $3 (that long ago)");

    /// <summary>A dead letter that is not there.</summary>
    public static Message NoSuchDeadLetter { get; } = Error(
        "RT619",
        "недоставленного с номером $1 нет; какие есть: router dead-letters list",
        "there is no dead letter $1; router dead-letters list shows those there are");

    /// <summary>Many things would be changed.</summary>
    public static Message NeedsYes { get; } = new(
        "RT620",
        Severity.Warning,
        "таких доставок $1, ничего не сделано; если имеются в виду все, добавьте --yes",
        "there are $1 such deliveries, and nothing was done; if all of them are meant, add --yes");

    /// <summary>Nothing says which dead letters.</summary>
    public static Message NothingChosen { get; } = Error(
        "RT621",
        "какие? Назовите номера или отбор (--sink, --route, …), или --all — все до одной",
        "which ones? Name ids or a filter (--sink, --route, …), or all of them with --all");

    /// <summary>Other rules that cannot be used.</summary>
    public static Message OtherRulesBroken { get; } = Error("RT622", "файл $1 не годится: $2", "the file $1 cannot be used: $2");

    /// <summary>No journal to read.</summary>
    public static Message NoJournal { get; } = Error(
        "RT623",
        "журнала $1 ещё нет: Router с этим файлом правил ещё не работал",
        "there is no journal $1 yet: Router has not run with this configuration");

    /// <summary>A journal that cannot be read.</summary>
    public static Message JournalUnreadable { get; } = Error("RT624", "журнал $1 не прочитать: $2", "the journal $1 cannot be read: $2");

    /// <summary>What is read without a Router that runs.</summary>
    public static Message ReadingAlone { get; } = new(
        "RT625",
        Severity.Information,
        "Router не запущен; читаю его журнал $1, ничего в нём не меняя",
        "Router is not running; reading its journal $1, which stays as it is");

    /// <summary>A condition that cannot be read.</summary>
    public static Message BadCondition { get; } = Error("RT626", "условие не годится: $1", "the condition cannot be used: $1");

    /// <summary>A time that ends before it begins.</summary>
    public static Message EmptyTime { get; } = Error("RT627", "$1 не раньше, чем $2: в этом времени ничего нет", "$1 is not before $2: there is nothing in that time");

    /// <summary>A category that is none.</summary>
    public static Message BadCategory { get; } = Error("RT628", "«$1» — не категория событий$2", "\"$1\" is no category of events$2");

    /// <summary>Categories that were asked for and are never subscribed to.</summary>
    public static Message NeverSubscribed { get; } = new(
        "RT629",
        Severity.Warning,
        "подписки не будет, её запрещает agents.never: $1",
        "agents.never forbids the subscription: $1");

    /// <summary>What waits would be skipped.</summary>
    public static Message SkipNeedsYes { get; } = new(
        "RT630",
        Severity.Warning,
        "$1: ждут $2, ничего не сделано; чтобы пропустить их навсегда, добавьте --yes",
        "$1: $2 wait, and nothing was done; to skip them for good, add --yes");

    /// <summary>Dead letters that had to stay.</summary>
    public static Message NoRoom { get; } = new(
        "RT631",
        Severity.Warning,
        "ещё $1 не поместились в очередь или их приёмника нет в файле; они остались среди недоставленных",
        "$1 more had no room in the queue, or their sink is not in the file; they stay dead letters");

    /// <summary>A secret that nobody set.</summary>
    public static Message NoSuchSecret { get; } = Error("RT632", "секрета $1 нет$2", "there is no secret $1$2");

    /// <summary>A secret that would be missed.</summary>
    public static Message SecretInUse { get; } = new(
        "RT633",
        Severity.Warning,
        "секрет $1 нужен: $2; ничего не сделано. Удалить всё равно: --yes",
        "the secret $1 is used by $2; nothing was done. To remove it all the same, add --yes");

    /// <summary>A secret that may be missed.</summary>
    public static Message SecretUseUnknown { get; } = new(
        "RT634",
        Severity.Warning,
        "файл правил с ошибками, поэтому не видно, нужен ли кому секрет $1; ничего не сделано. Удалить всё равно: --yes",
        "the configuration has errors, so nobody can tell whether the secret $1 is used; nothing was done. To remove it all the same, add --yes");

    /// <summary>A Router that goes on with the former secrets.</summary>
    public static Message SecretNotTaken { get; } = new(
        "RT635",
        Severity.Warning,
        "сделано, но Router работает по-прежнему: $1",
        "done, but Router goes on as before: $1");

    /// <summary>A passphrase that is easily guessed.</summary>
    public static Message PassphraseShort { get; } = Error("RT636", "парольная фраза короче $1 знаков; файл не записан", "the passphrase is shorter than $1 characters; the file was not written");

    /// <summary>A passphrase that was typed in two ways.</summary>
    public static Message PassphrasesDiffer { get; } = Error("RT637", "введены две разные парольные фразы; файл не записан", "two different passphrases were typed; the file was not written");

    /// <summary>A passphrase that does not open the file.</summary>
    public static Message PassphraseWrong { get; } = Error("RT638", "парольная фраза не подходит, или файл $1 повреждён", "the passphrase does not fit, or the file $1 is damaged");

    /// <summary>A file that holds no secrets.</summary>
    public static Message NoSecretsFile { get; } = Error(
        "RT639",
        "$1 — не файл секретов; его записывает router secrets export",
        "$1 is no file of secrets; router secrets export writes those");

    /// <summary>A newer Router's file of secrets.</summary>
    public static Message SecretsFileNewer { get; } = Error("RT640", "файл $1 записан более новым Router; обновите этот", "the file $1 was written by a newer Router; update this one");

    /// <summary>No secrets to export.</summary>
    public static Message NothingToExport { get; } = Error("RT641", "секретов нет; файл не записан", "there are no secrets; the file was not written");

    /// <summary>Secrets that an import left as they were.</summary>
    public static Message SecretsLeft { get; } = new(
        "RT642",
        Severity.Warning,
        "уже есть с другим текстом и не тронуты: $1; чтобы заменить, добавьте --replace",
        "exist already with another text and were left alone: $1; to replace them, add --replace");

    /// <summary>Uses of secrets that cannot be seen.</summary>
    public static Message UsesIncomplete { get; } = new(
        "RT643",
        Severity.Warning,
        "в файле правил ошибки: видно не всех, кому нужны секреты; подробности: router check",
        "the configuration has errors: not everything that uses secrets can be seen; details: router check");

    /// <summary>Nobody without a name.</summary>
    public static Message NobodyMissing { get; } = new(
        "RT680", Severity.Information, "у всех, кто встречался (--since $1), есть имена", "everybody met (--since $1) has a name");

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<Message> All { get; } =
    [
        UnknownVerb, UnknownOption, ExtraArgument, ValueMissing, GivenTwice, ArgumentMissing, BadValue, NoConfiguration,
        ConfigurationMissing, Unreadable, Unexpected, BadEvent, FileExists, NotWritten, BadSecretName, SecretEmpty, OptionMissing,
        BadMoment, NoSuchDeadLetter, NeedsYes, NothingChosen, OtherRulesBroken, NoJournal, JournalUnreadable, ReadingAlone, BadCondition, EmptyTime, BadCategory, NeverSubscribed, SkipNeedsYes, NoRoom, NoSuchSecret,
        SecretInUse, SecretUseUnknown, SecretNotTaken, PassphraseShort, PassphrasesDiffer, PassphraseWrong, NoSecretsFile, SecretsFileNewer, NothingToExport, SecretsLeft, UsesIncomplete, NobodyMissing,
    ];

    private static Message Error(string code, string russian, string english) => new(code, Severity.Error, russian, english);
}
