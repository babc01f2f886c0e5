namespace Router.Routing.Diagnostics;

/// <summary>
/// The catalogue of what can be said about a configuration file. Codes never change their meaning; a retired one is not used again.
/// RT150 to RT160 and RT220 are about texts and stand in <c>Router.Sinks.Texts.TextMessages</c>.
/// It is one file, longer than others, so that the texts can be read and translated side by side.
/// </summary>
public static class Messages
{
    /// <summary>A file that cannot be opened.</summary>
    public static Message FileUnreadable { get; } = Error("RT100", "файл не прочитать: $1", "the file cannot be read: $1");

    /// <summary>The bytes are no UTF-8.</summary>
    public static Message NotUtf8 { get; } = Error("RT101", "файл не в UTF-8$1; сохраните как UTF-8", "the file is not UTF-8$1; save it as UTF-8");

    /// <summary>YAML that cannot be read for a reason without a message of its own.</summary>
    public static Message Unreadable { get; } = Error("RT102", "здесь YAML не читается; проверьте отступы, скобки и кавычки рядом", "YAML cannot be read here; check the indents, brackets and quotes near it");

    /// <summary>A tab in an indent.</summary>
    public static Message TabIndent { get; } = Error("RT103", "в отступе табуляция; в YAML отступают только пробелами", "a tab in the indent; YAML takes spaces only");

    /// <summary>An unquoted <c>&gt;</c>.</summary>
    public static Message Greater { get; } = Error("RT104", "знак > в YAML пишется словом: $1", "YAML reads > as something else; write $1");

    /// <summary>A backslash in double quotes.</summary>
    public static Message Backslash { get; } = Error("RT105", "в двойных кавычках $1 — служебный знак; возьмите одинарные: $2", "a backslash in double quotes is special ($1); use single quotes: $2");

    /// <summary>An unquoted <c>!</c>.</summary>
    public static Message Tag { get; } = Error("RT106", "знак ! YAML читает как метку и теряет; напишите $1", "YAML reads ! as a tag and drops it; write $1");

    /// <summary>An unquoted <c>*</c> or <c>&amp;</c>.</summary>
    public static Message Anchor { get; } = Error("RT107", "знак $1 в YAML — ссылка, Router их не читает; возьмите в кавычки: $2", "YAML reads $1 as a reference, which Router does not take; use quotes: $2");

    /// <summary>A merge key.</summary>
    public static Message MergeKey { get; } = Error("RT108", "слияние << не поддерживается; повторите ключи", "the merge key << is not supported; repeat the keys");

    /// <summary>An unquoted sign that YAML reserves.</summary>
    public static Message ReservedSign { get; } = Error("RT109", "со знака $1 текст в YAML начинаться не может; возьмите в кавычки: $2", "a text cannot begin with $1 in YAML; use quotes: $2");

    /// <summary>An unquoted template.</summary>
    public static Message Template { get; } = Error("RT110", "скобки {{ здесь YAML читает по-своему; возьмите весь текст в кавычки: $1", "YAML reads {{ in its own way here; put the whole text in quotes: $1");

    /// <summary>Text behind which <c>#</c> starts a comment.</summary>
    public static Message HashInText { get; } = Error("RT111", "всё после # YAML отбросит; возьмите текст в кавычки: $1 (а в комментарии поставьте пробел после #)", "YAML drops everything after #; put the text in quotes: $1 (in a comment put a space after #)");

    /// <summary>A comma that ends a text within braces.</summary>
    public static Message FlowComma { get; } = Error("RT112", "запятая внутри { } обрывает текст, «$1» стало отдельным ключом; возьмите текст в кавычки: $2", "a comma within { } ends the text, \"$1\" became a key of its own; put the text in quotes: $2");

    /// <summary>A second colon on a line.</summary>
    public static Message SecondColon { get; } = Error("RT113", "второе двоеточие в строке; напишите $1", "a second colon on the line; write $1");

    /// <summary>A colon without a space behind it.</summary>
    public static Message ColonWithoutSpace { get; } = Error("RT114", "после двоеточия нужен пробел: $1", "a space is needed after the colon: $1");

    /// <summary>A quote that nothing closes.</summary>
    public static Message UnclosedQuote { get; } = Error("RT115", "кавычка $1 не закрыта", "the quote $1 is not closed");

    /// <summary>Text behind a closing quote.</summary>
    public static Message AfterQuote { get; } = Error("RT116", "лишнее после закрывающей кавычки: $1; кавычку внутри '…' удваивают: ''", "something follows the closing quote: $1; a quote within '…' is doubled: ''");

    /// <summary>A bracket that nothing closes, or that closes nothing.</summary>
    public static Message Bracket { get; } = Error("RT117", "у скобки $1 нет пары", "the bracket $1 has no partner");

    /// <summary>A key without a value, or an empty text.</summary>
    public static Message EmptyValue { get; } = Error("RT118", "пустое значение; напишите его или уберите ключ", "an empty value; write one or remove the key");

    /// <summary>A control character.</summary>
    public static Message ControlCharacter { get; } = Error("RT119", "управляющий символ $1; удалите его", "a control character $1; remove it");

    /// <summary>A key that stands twice.</summary>
    public static Message DuplicateKey { get; } = Error("RT120", "ключ «$1» уже есть в строке $2; оставьте один", "the key \"$1\" is already on line $2; keep one");

    /// <summary>A key that is not known.</summary>
    public static Message UnknownKey { get; } = Error("RT121", "неизвестный ключ «$1»$2", "unknown key \"$1\"$2");

    /// <summary>A key that has to be there.</summary>
    public static Message MissingKey { get; } = Error("RT122", "нет обязательного ключа $1", "the required key $1 is missing");

    /// <summary>A value of another kind than expected.</summary>
    public static Message WrongKind { get; } = Error("RT123", "здесь нужно: $1", "expected here: $1");

    /// <summary>A value that is not among those allowed.</summary>
    public static Message UnknownValue { get; } = Error("RT124", "«$1» здесь не бывает$2", "\"$1\" is not a value here$2");

    /// <summary>A name of a list, of hours or of a sink that nothing defines.</summary>
    public static Message UnknownName { get; } = Error("RT125", "в разделе $1 нет «$2»$3", "there is no \"$2\" in $1$3");

    /// <summary>Two routes of one name.</summary>
    public static Message DuplicateRoute { get; } = Error("RT126", "маршрут «$1» уже есть в строке $2; имена не повторяются", "the route \"$1\" is already on line $2; names are unique");

    /// <summary>A route's key that is kept for later.</summary>
    public static Message Reserved { get; } = Error("RT127", "ключ $1 зарезервирован: условия во времени эта версия ещё не умеет; уберите его", "the key $1 is reserved: this version has no conditions over time yet; remove it");

    /// <summary>An unquoted reference within braces.</summary>
    public static Message ReferenceInBraces { get; } = Error("RT128", "внутри { } знаки ${ YAML читает по-своему; возьмите в кавычки: $1", "within { } YAML reads ${ in its own way; use quotes: $1");

    /// <summary>An operator inside a text.</summary>
    public static Message OperatorInText { get; } = Error("RT130", "внутри текста операторов нет; напишите $1, а если это сам текст: $2", "there are no operators inside a text; write $1, or if the text itself is meant: $2");

    /// <summary>An operand that is no number.</summary>
    public static Message NotANumber { get; } = Error("RT131", "«$1» — не число; бывает 600, 2.5 (с точкой), 10m (s, m, h, d), 100MB (KB, MB, GB)", "\"$1\" is no number; write 600, 2.5 (with a point), 10m (s, m, h, d) or 100MB (KB, MB, GB)");

    /// <summary>A regular expression that looks around or back.</summary>
    public static Message RegexLook { get; } = Error("RT132", "в regex нельзя заглядывать вперёд и назад (?=, ?!, ?<) и ссылаться на группы; разделите на два условия, одно под not", "look-around (?=, ?!, ?<) and back-references are not available in regex; split it into two tests, one below not");

    /// <summary>A regular expression that cannot be read.</summary>
    public static Message RegexBroken { get; } = Error("RT133", "regex не читается около знака $1; проверьте скобки, а точку и скобки как текст пишите с \\", "the regex cannot be read near character $1; check its brackets, and write a literal point or bracket with \\");

    /// <summary>A path of a field that cannot be one.</summary>
    public static Message BadField { get; } = Error("RT134", "«$1» — не имя поля", "\"$1\" is not the name of a field");

    /// <summary>A share that cannot be read.</summary>
    public static Message BadSample { get; } = Error("RT135", "sample — доля от 0% до 100%: sample: 1%", "sample is a share from 0% to 100%: sample: 1%");

    /// <summary>A line of hours that cannot be read.</summary>
    public static Message BadHours { get; } = Error("RT136", "часы «$1» не читаются; пишут: mon-fri 09:00-18:00, sat, 2026-01-01..2026-01-11, not sun", "the hours \"$1\" cannot be read; write mon-fri 09:00-18:00, sat, 2026-01-01..2026-01-11, not sun");

    /// <summary>A time zone that this machine does not know.</summary>
    public static Message UnknownZone { get; } = Error("RT137", "часовой пояс «$1» неизвестен; бывает Europe/Moscow или Russian Standard Time", "the time zone \"$1\" is unknown; write Europe/Moscow or Russian Standard Time, for example");

    /// <summary>A version of the file's format that is not known.</summary>
    public static Message UnknownVersion { get; } = Error("RT138", "version: $1 эта программа не знает; напишите version: 1", "this program does not know version: $1; write version: 1");

    /// <summary>A category that cannot be read.</summary>
    public static Message BadCategory { get; } = Error("RT139", "«$1» не читается; пишут Mode/Object или Mode/Object/Initiator: Colleagues/Message", "\"$1\" cannot be read; write Mode/Object or Mode/Object/Initiator: Colleagues/Message");

    /// <summary>A time that cannot be read.</summary>
    public static Message BadTime { get; } = Error("RT140", "время «$1» не читается; пишут 2026-01-31 10:00:00, с Z или смещением, если это не time-zone", "the time \"$1\" cannot be read; write 2026-01-31 10:00:00, with Z or an offset unless it is in time-zone");

    /// <summary>A duration that cannot be read.</summary>
    public static Message BadDuration { get; } = Error("RT141", "«$1» — не длительность; пишут 8s, 10m, 2h или 7d", "\"$1\" is no duration; write 8s, 10m, 2h or 7d");

    /// <summary>A size that cannot be read.</summary>
    public static Message BadSize { get; } = Error("RT142", "«$1» — не размер; пишут 500KB, 5MB или 1GB", "\"$1\" is no size; write 500KB, 5MB or 1GB");

    /// <summary>A number that is not whole.</summary>
    public static Message BadCount { get; } = Error("RT143", "«$1» — не целое число", "\"$1\" is no whole number");

    /// <summary>A value outside its range.</summary>
    public static Message OutOfRange { get; } = Error("RT144", "$1: здесь $2", "$1: takes $2");

    /// <summary>An address that is none.</summary>
    public static Message BadAddress { get; } = Error("RT145", "«$1» — не адрес; пишут https://crm.example.ru/hook", "\"$1\" is no address; write https://crm.example.com/hook");

    /// <summary>A type of sink that does not exist.</summary>
    public static Message UnknownSinkType { get; } = Error("RT146", "приёмников типа «$1» нет$2", "there is no sink type \"$1\"$2");

    /// <summary>Options that do not fit each other; the sink says how.</summary>
    public static Message OptionRefused { get; } = Error("RT147", "$1: $2", "$1: $2");

    /// <summary>A secret that nobody set.</summary>
    public static Message SecretUnset { get; } = Error("RT148", "секрет $1 не задан; задайте: router secrets set $1", "the secret $1 is not set; set it: router secrets set $1");

    /// <summary>A file that the configuration takes a text from, and that cannot be read.</summary>
    public static Message ReferencedFile { get; } = Error("RT149", "файл $1 не прочитать: $2", "the file $1 cannot be read: $2");

    /// <summary>A variable of the environment that is not set.</summary>
    public static Message VariableUnset { get; } = Error("RT161", "переменная среды $1 не задана", "the environment variable $1 is not set");

    /// <summary>A reference that cannot be read.</summary>
    public static Message BadReference { get; } = Error("RT162", "«$1» не читается; бывает ${secret:ИМЯ}, ${file:ПУТЬ} и ${env:ИМЯ}, а сами знаки ${ пишут $${", "\"$1\" cannot be read; write ${secret:NAME}, ${file:PATH} or ${env:NAME}, and $${ for the signs ${ themselves");

    /// <summary>A sink that is said to be what another one still is.</summary>
    public static Message WasInUse { get; } = Error("RT163", "приёмник «$1» ещё есть в sinks; was называет прежнее имя, которого больше нет", "the sink \"$1\" is still in sinks; was names a former one that is gone");

    /// <summary>A file or folder that cannot be written.</summary>
    public static Message NotWritable { get; } = Error("RT164", "сюда не записать: $1 ($2)", "this cannot be written: $1 ($2)");

    /// <summary>A secret that is too short to be hidden.</summary>
    public static Message SecretShort { get; } = Warning("RT180", "секрет $1 короче $2 знаков: в логах его не скрыть; возьмите длиннее", "the secret $1 is shorter than $2 characters: it cannot be hidden in logs; take a longer one");

    /// <summary>A file that the configuration takes a text from, without one.</summary>
    public static Message ReferencedFileEmpty { get; } = Error("RT181", "файл $1 пуст, а нужен текст", "the file $1 is empty, and a text is needed");

    /// <summary>A secret's file that others may read, on Windows.</summary>
    public static Message SecretReadableOnWindows { get; } = Warning("RT182", "файл секрета $1 могут читать и другие; icacls \"$2\" /inheritance:r /grant:r *S-1-5-18:F *S-1-5-32-544:F", "others may read the file of the secret $1; icacls \"$2\" /inheritance:r /grant:r *S-1-5-18:F *S-1-5-32-544:F");

    /// <summary>A word that is no known spelling.</summary>
    public static Message NeverSeen { get; } = Warning("RT210", "«$1» никогда не встречалось$2", "\"$1\" was never seen$2");

    /// <summary>A state asked of an agent's status.</summary>
    public static Message StatusHasNoState { get; } = Warning("RT211", "у AgentOnlineStatus нет state; состояние сотрудника — поле Status: $1", "AgentOnlineStatus has no state; the agent's status is the field Status: $1");

    /// <summary>A field that the objects and states of the route do not carry.</summary>
    public static Message FieldNotCarried { get; } = Warning("RT212", "у $1 нет поля $2$3; это условие никогда не выполнится", "$1 does not carry $2$3; this never matches");

    /// <summary>A category that the app does not let anybody subscribe to.</summary>
    public static Message NotSubscribable { get; } = Warning("RT213", "на $1 нельзя подписаться; этот маршрут ничего не получит", "$1 cannot be subscribed to; this route gets nothing");

    /// <summary>A route behind one that takes everything and stops.</summary>
    public static Message Unreachable { get; } = Warning("RT214", "сюда ничего не дойдёт: маршрут «$1» (строка $2) берёт всё и останавливает", "nothing comes here: the route \"$1\" (line $2) takes everything and stops");

    /// <summary>A state that the objects of the route do not have.</summary>
    public static Message StateNotCarried { get; } = Warning("RT215", "у $1 не бывает state: $2; это условие никогда не выполнится", "$1 has no state $2; this never matches");

    /// <summary>A route whose every category is in <c>agents.never</c>.</summary>
    public static Message NeverSubscribed { get; } = Warning("RT216", "все события этого маршрута запрещены в agents.never", "agents.never forbids every event of this route");

    /// <summary>One of Router's words in capitals.</summary>
    public static Message CapitalWord { get; } = Warning("RT217", "«$1» — поле события; слово Router пишется строчными: $2", "\"$1\" is a field of the event; Router's word is written in lower case: $2");

    /// <summary>A secret in the file itself.</summary>
    public static Message SecretInFile { get; } = Warning("RT218", "секрет $1 записан прямо в файле; уберите его: router secrets set ИМЯ, а здесь ${secret:ИМЯ}", "the secret $1 stands in the file itself; move it: router secrets set NAME, and here ${secret:NAME}");

    /// <summary>A secret's file that others may read.</summary>
    public static Message SecretReadable { get; } = Warning("RT219", "файл секрета $1 могут читать и другие; chmod 600 $2", "others may read the file of the secret $1; chmod 600 $2");

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<Message> All { get; } =
    [
        FileUnreadable, NotUtf8, Unreadable, TabIndent, Greater, Backslash, Tag, Anchor, MergeKey, ReservedSign, Template, HashInText, FlowComma,
        SecondColon, ColonWithoutSpace, UnclosedQuote, AfterQuote, Bracket, EmptyValue, ControlCharacter, DuplicateKey, UnknownKey,
        MissingKey, WrongKind, UnknownValue, UnknownName, DuplicateRoute, Reserved, ReferenceInBraces, OperatorInText, NotANumber, RegexLook, RegexBroken,
        BadField, BadSample, BadHours, UnknownZone, UnknownVersion, BadCategory, BadTime, BadDuration, BadSize, BadCount, OutOfRange,
        BadAddress, UnknownSinkType, OptionRefused, SecretUnset, ReferencedFile, VariableUnset, BadReference, WasInUse, NotWritable, SecretShort, ReferencedFileEmpty, SecretReadableOnWindows, NeverSeen, StatusHasNoState, FieldNotCarried,
        NotSubscribable, Unreachable, StateNotCarried, NeverSubscribed, CapitalWord, SecretInFile, SecretReadable,
    ];

    private static Message Error(string code, string russian, string english) => new(code, Severity.Error, russian, english);

    private static Message Warning(string code, string russian, string english) => new(code, Severity.Warning, russian, english);
}
