using Router.Routing.Diagnostics;

namespace Router.Host.Demo;

/// <summary>Prints the story, one line at a time from any thread; colours only on a terminal.</summary>
/// <param name="output">Where to.</param>
/// <param name="language">In which language.</param>
/// <param name="isColoured">Whether the terminal shows colours.</param>
internal sealed class DemoTeller(TextWriter output, Language language, bool isColoured)
{
    private const string Bold = "\e[1;36m";
    private const string Green = "\e[32m";
    private const string Yellow = "\e[33m";
    private const string Reset = "\e[0m";
    private const string Indent = "   ";

    private readonly Lock _gate = new();

    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>A heading.</summary>
    public void Head(Bilingual text)
    {
        lock (_gate)
        {
            output.WriteLine();
            output.WriteLine(Coloured(Bold, text.In(language)));
            output.Flush();
        }
    }

    /// <summary>A line.</summary>
    public void Line(Bilingual text) => Line(text.In(language));

    /// <summary>A line that needs no translation.</summary>
    public void Line(string text) => Print(text, colour: null);

    /// <summary>A line about something good.</summary>
    public void Good(Bilingual text) => Print(text.In(language), Green);

    /// <summary>A line about something that is not well.</summary>
    public void Bad(Bilingual text) => Print(text.In(language), Yellow);

    /// <summary>A text as its reader would see it.</summary>
    public void Frame(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        string edge = new('─', lines.Max(line => line.Length) + 2);
        lock (_gate)
        {
            output.WriteLine($"{Indent}┌{edge}┐");
            foreach (string line in lines)
            {
                output.WriteLine($"{Indent}│ {Coloured(Green, line.PadRight(edge.Length - 2))} │");
            }

            output.WriteLine($"{Indent}└{edge}┘");
            output.Flush();
        }
    }

    private void Print(string text, string? colour)
    {
        lock (_gate)
        {
            output.WriteLine(Indent + Coloured(colour, text));
            output.Flush();
        }
    }

    private string Coloured(string? colour, string text) => isColoured && colour is not null ? colour + text + Reset : text;
}
