using System.Globalization;
using Router.Routing.Diagnostics;

namespace Router.Sinks.Names.Csv;

/// <summary>Finds ids and names among the columns of a table.</summary>
internal static class CsvNames
{
    private static readonly string[] IdWords = ["id", "uuid", "guid", "number", "phone", "ид", "код", "номер", "телефон", "идентификатор"];

    private static readonly string[] NameWords = ["name", "title", "имя", "название", "наименование", "фио"];

    /// <summary>The names of a table.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="ids">The columns of ids, by header or number from 1; none means the one whose header is a usual word, else the first.</param>
    /// <param name="name">The column of names, likewise; without one the second.</param>
    /// <exception cref="NameSourceException">A column is not there.</exception>
    public static IReadOnlyList<NameRow> Of(IReadOnlyList<string[]> rows, IReadOnlyList<string> ids, string? name)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        string[] header = rows[0];
        int usualId = Usual(header, IdWords);
        int usualName = Usual(header, NameWords);
        bool hasHeader = usualId >= 0 && usualName >= 0;
        int[] idColumns = ids.Count > 0 ? [.. ids.Select(id => Find(header, id))] : [hasHeader ? usualId : 0];
        int nameColumn = name is not null ? Find(header, name) : hasHeader ? usualName : 1;
        bool isHeader = hasHeader || ids.Append(name).Any(column => column is not null && !IsNumber(column, out _));
        return
        [
            .. from row in rows.Skip(isHeader ? 1 : 0)
               from column in idColumns
               where column < row.Length && nameColumn < row.Length && row[column].Length > 0
               select new NameRow(row[column], row[nameColumn]),
        ];
    }

    private static int Usual(string[] header, string[] words) => Array.FindIndex(header, cell => words.Contains(cell, StringComparer.OrdinalIgnoreCase));

    private static int Find(string[] header, string column)
    {
        if (IsNumber(column, out int number))
        {
            return number - 1;
        }

        int found = Array.FindIndex(header, cell => cell.Equals(column.Trim(), StringComparison.OrdinalIgnoreCase));
        return found >= 0
            ? found
            : throw new NameSourceException(new Bilingual($"в первой строке нет столбца «{column}»", $"the first line has no column \"{column}\""));
    }

    private static bool IsNumber(string column, out int number) =>
        int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
