using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Exec;

/// <summary>Finds what no system can start a program with.</summary>
internal static class ExecCheck
{
    public static IEnumerable<OptionProblem> Problems(ExecSinkOptions options) =>
    [
        .. OfCommand(options.Command),
        .. options.Arguments.Where(argument => argument.Contains('\0', StringComparison.Ordinal)).Take(1).Select(_ => BadCharacter("arguments")),
        .. options.Folder?.Contains('\0', StringComparison.Ordinal) == true ? [BadCharacter("folder")] : Array.Empty<OptionProblem>(),
        .. options.Environment.SelectMany(variable => OfVariable(variable.Key, variable.Value)),
    ];

    private static IEnumerable<OptionProblem> OfCommand(string command)
    {
        if (string.IsNullOrWhiteSpace(command))
        {
            yield return new OptionProblem("command", "нужна программа, например python3 или ./tool", "a program is needed, such as python3 or ./tool");
        }
        else if (command.Contains('\0', StringComparison.Ordinal))
        {
            yield return BadCharacter("command");
        }
    }

    private static IEnumerable<OptionProblem> OfVariable(string name, Secret value)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAny('=', '\0'))
        {
            yield return new OptionProblem("environment", "имя переменной не пустое и без знака =", "a variable's name is not empty and holds no =");
        }
        else if (value.Reveal().Contains('\0', StringComparison.Ordinal))
        {
            yield return BadCharacter($"environment.{name}");
        }
    }

    private static OptionProblem BadCharacter(string option) =>
        new(option, "недопустимый знак с кодом 0", "holds the character with code 0, which nothing can carry");
}
