using System.Text;

namespace Router.Sinks.Names.Csv;

/// <summary>Reads tables as people save them: UTF-8, UTF-16 with its mark, or Windows-1251; semicolons, tabs or commas; quotes or none.</summary>
internal static class CsvText
{
    private const int Cyrillic = 1251;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The rows that are not blank, each with its cells trimmed.</summary>
    public static List<string[]> Rows(ReadOnlySpan<byte> bytes)
    {
        string text = Decode(bytes);
        char delimiter = DelimiterOf(text);
        var rows = new List<string[]>();
        int at = 0;
        while (at < text.Length)
        {
            string[] row = ReadRow(text, ref at, delimiter);
            if (Array.Exists(row, cell => cell.Length > 0))
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        try
        {
            return StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(Cyrillic)!.GetString(bytes);
        }
    }

    /// <summary>A comma may stand in a name, a semicolon hardly ever: it decides where the first row has one.</summary>
    private static char DelimiterOf(string text)
    {
        bool isQuoted = false;
        bool hasTab = false;
        bool hasComma = false;
        foreach (char character in text)
        {
            switch (character)
            {
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ';' when !isQuoted:
                    return ';';
                case '\t' when !isQuoted:
                    hasTab = true;
                    break;
                case ',' when !isQuoted:
                    hasComma = true;
                    break;
                case '\n' when !isQuoted && (hasTab || hasComma):
                    return hasTab ? '\t' : ',';
            }
        }

        return hasTab ? '\t' : hasComma ? ',' : ';';
    }

    private static string[] ReadRow(string text, ref int at, char delimiter)
    {
        var cells = new List<string>();
        while (true)
        {
            cells.Add(ReadCell(text, ref at, delimiter));
            if (at >= text.Length || text[at] != delimiter)
            {
                at++;
                return [.. cells];
            }

            at++;
        }
    }

    /// <summary>Reads up to the delimiter or the end of the line, which is left.</summary>
    private static string ReadCell(string text, ref int at, char delimiter)
    {
        var cell = new StringBuilder();
        bool isQuoted = false;
        for (; at < text.Length; at++)
        {
            char next = text[at];
            if (next == '"' && isQuoted && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append(next);
                at++;
            }
            else if (next == '"' && (isQuoted || cell.ToString().AsSpan().IsWhiteSpace()))
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && (next == delimiter || next == '\n'))
            {
                break;
            }
            else
            {
                cell.Append(next);
            }
        }

        return cell.ToString().Trim();
    }
}
