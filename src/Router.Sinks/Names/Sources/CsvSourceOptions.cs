using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Names.Sources;

/// <summary>Names from a file.</summary>
public sealed record CsvSourceOptions : NameSourceOptions
{
    /// <summary>The file, in UTF-8 or Windows-1251, with semicolons, commas or tabs.</summary>
    [Option("файл: UTF-8 или Windows-1251, через ; или ,", "the file: UTF-8 or Windows-1251, with ; or ,")]
    public required string Path { get; init; }

    /// <summary>The columns with UUIDs and numbers, by header or number; default the first.</summary>
    [Option("столбцы с кодами и телефонами: заголовки или номера; без этого — первый", "the columns with ids and numbers, by header or number; without it the first")]
    public IReadOnlyList<string> Id { get; init; } = [];

    /// <summary>The column with names, by header or number; default the second.</summary>
    [Option("столбец с именами: заголовок или номер; без этого — второй", "the column with names, by header or number; without it the second")]
    public string? Name { get; init; }

    /// <inheritdoc/>
    public override INameSource Open(string folder) => new CsvSource(this, folder);
}
