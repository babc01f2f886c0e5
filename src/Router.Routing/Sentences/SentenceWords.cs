using Router.Routing.Diagnostics;
using Words = Router.Routing.Conditions.Reading.Operators;

namespace Router.Routing.Sentences;

/// <summary>The words that hold a sentence together, in one language.</summary>
internal sealed class SentenceWords
{
    private static readonly SentenceWords Russian = new()
    {
        And = "и",
        Or = "или",
        ButNot = "кроме",
        Not = "не так",
        AnyEvent = "любое событие",
        InMode = "в",
        InHours = "в часы {0}",
        OutOfHours = "вне часов {0}",
        Sum = "сумма {0}",
        Count = "число {0}",
        Is = ("— {0}", "— не {0}"),
        OneOf = ("— одно из {0}", "— ни одно из {0}"),
        Exists = ("есть", "нет"),
        Operators = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
        {
            [Words.In] = ("из списка {0}", "не из списка {0}"),
            [Words.Regex] = ("подходит под regex {0}", "не подходит под regex {0}"),
            [Words.Glob] = ("имеет вид {0}", "не имеет вида {0}"),
            [Words.Above] = ("больше {0}", "не больше {0} или не число"),
            [Words.AtLeast] = ("не меньше {0}", "меньше {0} или не число"),
            [Words.Below] = ("меньше {0}", "не меньше {0} или не число"),
            [Words.AtMost] = ("не больше {0}", "больше {0} или не число"),
            [Words.Field] = ("совпадает с полем {0}", "не совпадает с полем {0}"),
        },
        Text = "текст",
        ValidFor = "годно {0}",
        Sample = "выборка {0}% ключей (звонок входит целиком)",
        OncePer = "один раз на каждое значение {0}",
        Stop = "следующие правила этого уже не получают",
        Disabled = "выключено",
        Note = "Заметка",
    };

    private static readonly SentenceWords English = new()
    {
        And = "and",
        Or = "or",
        ButNot = "but not",
        Not = "not so",
        AnyEvent = "any event",
        InMode = "in",
        InHours = "in hours {0}",
        OutOfHours = "out of hours {0}",
        Sum = "the sum of {0}",
        Count = "the number of {0}",
        Is = ("is {0}", "is not {0}"),
        OneOf = ("is one of {0}", "is none of {0}"),
        Exists = ("is there", "is missing"),
        Operators = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
        {
            [Words.In] = ("is in the list {0}", "is not in the list {0}"),
            [Words.Regex] = ("matches the regex {0}", "does not match the regex {0}"),
            [Words.Glob] = ("looks like {0}", "does not look like {0}"),
            [Words.Above] = ("is above {0}", "is at most {0} or no number"),
            [Words.AtLeast] = ("is at least {0}", "is below {0} or no number"),
            [Words.Below] = ("is below {0}", "is at least {0} or no number"),
            [Words.AtMost] = ("is at most {0}", "is above {0} or no number"),
            [Words.Field] = ("equals the field {0}", "does not equal the field {0}"),
        },
        Text = "text",
        ValidFor = "valid for {0}",
        Sample = "a sample of {0}% of the keys (a call is in as a whole)",
        OncePer = "once per {0}",
        Stop = "rules after it do not get these",
        Disabled = "disabled",
        Note = "Note",
    };

    public required string And { get; init; }

    public required string Or { get; init; }

    /// <summary>Before a <c>when</c> that must not hold.</summary>
    public required string ButNot { get; init; }

    /// <summary>Before tests that must not pass together.</summary>
    public required string Not { get; init; }

    public required string AnyEvent { get; init; }

    /// <summary>Before a mode.</summary>
    public required string InMode { get; init; }

    public required string InHours { get; init; }

    public required string OutOfHours { get; init; }

    public required string Sum { get; init; }

    public required string Count { get; init; }

    public required (string Yes, string No) Is { get; init; }

    public required (string Yes, string No) OneOf { get; init; }

    public required (string Yes, string No) Exists { get; init; }

    /// <summary>The operators that take one text.</summary>
    public required IReadOnlyDictionary<string, (string Yes, string No)> Operators { get; init; }

    public required string Text { get; init; }

    public required string ValidFor { get; init; }

    public required string Sample { get; init; }

    public required string OncePer { get; init; }

    public required string Stop { get; init; }

    public required string Disabled { get; init; }

    public required string Note { get; init; }

    public static SentenceWords In(Language language) => language == Language.Russian ? Russian : English;
}
