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

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<Message> All { get; } =
    [
        UnknownVerb, UnknownOption, ExtraArgument, ValueMissing, GivenTwice, ArgumentMissing, BadValue, NoConfiguration,
        ConfigurationMissing, Unreadable, Unexpected, BadEvent, FileExists, NotWritten, BadSecretName, SecretEmpty, OptionMissing,
    ];

    private static Message Error(string code, string russian, string english) => new(code, Severity.Error, russian, english);
}
