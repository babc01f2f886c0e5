using System.Text;

namespace Router.Sinks.Console;

/// <summary>Where the lines go, and whether it understands colours.</summary>
/// <param name="Writer">The writer; it is not disposed of.</param>
/// <param name="HasColors">Whether it is a terminal that takes ANSI colours.</param>
internal sealed record ConsoleOutput(TextWriter Writer, bool HasColors)
{
    /// <summary>Terminals of Windows say so when they take ANSI colours; the old console window would print the codes.</summary>
    private static readonly string[] SignsOfColor = ["WT_SESSION", "ANSICON", "ConEmuANSI", "TERM"];

    /// <summary>The program's own console, in UTF-8 also when it is redirected.</summary>
    public static ConsoleOutput Open()
    {
        if (System.Console.OutputEncoding is not UTF8Encoding)
        {
            System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        bool hasColors = TakesColors(System.Console.IsOutputRedirected, OperatingSystem.IsWindows(), Environment.GetEnvironmentVariable);
        return new ConsoleOutput(System.Console.Out, hasColors);
    }

    /// <summary>Whether to colour: on a terminal that can, unless <c>NO_COLOR</c> is set to anything.</summary>
    internal static bool TakesColors(bool isRedirected, bool isWindows, Func<string, string?> variable)
    {
        if (isRedirected || !string.IsNullOrEmpty(variable("NO_COLOR")) || variable("TERM") is "dumb")
        {
            return false;
        }

        return !isWindows || Array.Exists(SignsOfColor, name => !string.IsNullOrEmpty(variable(name)));
    }
}
