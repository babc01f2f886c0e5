using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Router.Routing.Values;
using Router.Sinks.Abstractions;
using Router.Sinks.Texts.Data;
using Router.Sinks.Texts.Wording;
using Router.Sinks.Words;

namespace Router.Sinks.Texts;

/// <summary>What templates can do with a value. Whatever cannot be read is shown as it came: a text for people is never lost to a format.</summary>
internal static class TextHelpers
{
    public const string Local = "local";
    public const string Name = "name";
    public const string Who = "who";
    public const string Phone = "phone";
    public const string Word = "word";
    public const string Short = "short";
    public const string Duration = "duration";
    public const string Size = "size";
    public const string Json = "json";

    /// <summary>The one setting that there is: the format of <see cref="Local"/>.</summary>
    public const string Format = "format";

    private const string DefaultFormat = "dd.MM.yyyy HH:mm:ss";
    private const decimal LargestNumber = 1_000_000_000_000_000m;
    private const decimal Kilo = 1024;

    private static readonly CultureInfo RussianCulture = CultureInfo.GetCultureInfo("ru-RU");
    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-GB");

    private static readonly (string Russian, string English)[] Sizes = [("Б", "B"), ("КБ", "KB"), ("МБ", "MB"), ("ГБ", "GB"), ("ТБ", "TB")];

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<string> Names { get; } = [Local, Name, Who, Phone, Word, Short, Duration, Size, Json];

    /// <summary>A field that shows what the helper is for.</summary>
    public static string ExampleOf(string helper) => helper switch
    {
        Local => "StartTime",
        Duration => "BillSec",
        Size => "DownloadedFiles.Size.sum",
        Word => "CallResult",
        Short => "TreatmentID",
        _ => "CallFrom",
    };

    /// <summary>What one helper makes of the texts of a value.</summary>
    public static string Apply(string helper, TextValue value, string? format) => helper switch
    {
        Json => JsonOf(value.Texts),
        _ => string.Join(", ", value.Texts.Select(text => ApplyToOne(helper, text, value, format))),
    };

    private static string ApplyToOne(string helper, string text, TextValue value, string? format)
    {
        TextSettings settings = value.Settings;
        return helper switch
        {
            Local => LocalOf(text, settings, format ?? DefaultFormat),
            Name => PersonText.NameOf(text, value),
            Who => PersonText.NameAndNumberOf(text, value),
            Phone => PhoneText.Of(text),
            Word => WireWords.Of(text, settings.Language),
            Short => UuidText.ShortOf(text),
            Duration => DurationOf(text, settings.Language),
            _ => SizeOf(text, settings.Language),
        };
    }

    private static string LocalOf(string text, TextSettings settings, string format) =>
        settings.Clock.TryShow(text, out DateTimeOffset time) ? time.ToString(format, CultureOf(settings.Language)) : text;

    private static string DurationOf(string text, TextLanguage language)
    {
        bool isRead = Quantity.TryNumber(text, out decimal number) || Quantity.TryClock(text, out number);
        if (!isRead || number is < 0 or > LargestNumber)
        {
            return text;
        }

        long seconds = (long)Math.Round(number, MidpointRounding.AwayFromZero);
        var parts = new List<string>(3);
        Add(parts, seconds / 3600, language.In("ч", "h"));
        Add(parts, seconds / 60 % 60, language.In("мин", "min"));
        Add(parts, seconds % 60, language.In("с", "s"));
        return parts.Count == 0 ? language.In("0 с", "0 s") : string.Join(' ', parts);
    }

    private static void Add(List<string> parts, long amount, string unit)
    {
        if (amount > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{amount} {unit}"));
        }
    }

    private static string SizeOf(string text, TextLanguage language)
    {
        if (!Quantity.TryNumber(text, out decimal size) || size is < 0 or > LargestNumber)
        {
            return text;
        }

        int unit = 0;

        // What would be shown as 1024 of a unit is one of the next.
        while (Math.Round(size, Digits(size, unit)) >= Kilo && unit < Sizes.Length - 1)
        {
            size /= Kilo;
            unit++;
        }

        string number = Math.Round(size, Digits(size, unit)).ToString("0.#", CultureOf(language));
        return $"{number} {language.In(Sizes[unit].Russian, Sizes[unit].English)}";
    }

    private static int Digits(decimal size, int unit) => unit > 0 && size < 10 ? 1 : 0;

    private static string JsonOf(IReadOnlyList<string> texts) => texts switch
    {
        [] => "null",
        [var text] => JsonSerializer.Serialize(text, AsWritten),
        _ => JsonSerializer.Serialize(texts, AsWritten),
    };

    private static CultureInfo CultureOf(TextLanguage language) => language == TextLanguage.Russian ? RussianCulture : EnglishCulture;
}
