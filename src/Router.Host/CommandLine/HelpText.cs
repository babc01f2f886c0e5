using System.CommandLine;
using Router.Routing.Diagnostics;

namespace Router.Host.CommandLine;

/// <summary>The help of a command in both languages.</summary>
internal static class HelpText
{
    private const string Indent = "  ";

    /// <summary>Writes it.</summary>
    public static void Write(TextWriter output, Command command, Language language)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"{new Bilingual("Использование", "Usage").In(language)}: {UsageOf(command)}");
        WriteTable(output, new Bilingual("Аргументы", "Arguments").In(language), command.Arguments.Select(argument => (argument.Name, argument.Description)));
        WriteTable(output, new Bilingual("Команды", "Commands").In(language), command.Subcommands.Select(verb => (verb.Name, verb.Description)));
        WriteTable(
            output,
            new Bilingual("Параметры", "Options").In(language),
            OptionsOf(command).Select(option => (option.HelpName is { } value ? $"{option.Name} {value}" : option.Name, option.Description)));
    }

    /// <summary>The command as it is typed, such as <c>router check [--strict]</c>.</summary>
    public static string UsageOf(Command command)
    {
        IEnumerable<string> words = Ancestors(command).Reverse().Select(verb => verb is RootCommand ? "router" : verb.Name);
        string[] tail =
        [
            .. command.Subcommands.Count > 0 ? ["…"] : (string[])[],
            .. command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues > 0 ? argument.Name : $"[{argument.Name}]"),
            .. command.Options.Where(option => option is not System.CommandLine.Help.HelpOption && !option.Recursive).Select(option =>
                option.HelpName is { } value ? $"[{option.Name} {value}]" : $"[{option.Name}]"),
        ];
        return string.Join(' ', words.Concat(tail));
    }

    /// <summary>The options of a command, its own first, then those that every verb takes.</summary>
    public static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options
            .Concat(Ancestors(command).Skip(1).SelectMany(parent => parent.Options.Where(option => option.Recursive)))
            .Where(option => option is not System.CommandLine.Help.HelpOption);

    private static IEnumerable<Command> Ancestors(Command command)
    {
        for (Command? current = command; current is not null; current = current.Parents.OfType<Command>().FirstOrDefault())
        {
            yield return current;
        }
    }

    private static void WriteTable(TextWriter output, string title, IEnumerable<(string Name, string? Description)> rows)
    {
        (string Name, string? Description)[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        int width = all.Max(row => row.Name.Length);
        output.WriteLine();
        output.WriteLine($"{title}:");
        foreach ((string name, string? description) in all)
        {
            output.WriteLine($"{Indent}{name.PadRight(width)}{Indent}{description}");
        }
    }
}
