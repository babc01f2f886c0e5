using Router.Host.CommandLine;
using Spectre.Console;

namespace Router.Host.Verbs.Online;

/// <summary>Prints rows: on a terminal as a table that fits it, elsewhere as plain columns that other programs can cut.</summary>
internal static class Tables
{
    /// <summary>Prints them.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="headings">What stands above each column.</param>
    /// <param name="rows">The rows, each with as many cells.</param>
    public static void Write(CliContext context, IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (context.IsOutputTerminal)
        {
            WriteTable(context, headings, rows);
            return;
        }

        int[] widths = [.. headings.Select((heading, column) => rows.Select(row => row[column].Length).Append(heading.Length).Max())];
        foreach (IReadOnlyList<string> row in rows.Prepend(headings))
        {
            context.Out.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }

    private static void WriteTable(CliContext context, IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (string heading in headings)
        {
            table.AddColumn(new TableColumn(Markup.Escape(heading)));
        }

        foreach (IReadOnlyList<string> row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Out) }).Write(table);
    }
}
