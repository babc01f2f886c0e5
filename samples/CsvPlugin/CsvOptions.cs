using Router.Sinks.Abstractions.Options;

namespace CsvPlugin;

/// <summary>What <c>type: csv</c> takes in the configuration.</summary>
public sealed record CsvOptions
{
    [Option("файл, от папки файла правил", "the file, from the configuration's folder")]
    public required string Path { get; init; }

    [Option("столбцы: заголовок и шаблон, { Кто: \"{{CallFrom}}\" }", "the columns: heading and template, { Who: \"{{CallFrom}}\" }")]
    public required IReadOnlyDictionary<string, string> Columns { get; init; }

    [Option("знак между столбцами; русский Excel ждёт ;", "the sign between columns; a Russian Excel expects ;")]
    public string Separator { get; init; } = ";";
}
