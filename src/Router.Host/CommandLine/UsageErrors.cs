using System.CommandLine;
using System.CommandLine.Parsing;
using Router.Routing.Diagnostics;

namespace Router.Host.CommandLine;

/// <summary>
/// What is wrong with a command line, in Router's own words: the library's are partly untranslated and never name what was meant.
/// </summary>
internal static class UsageErrors
{
    /// <summary>One line for each error; none when the command can run, or is a noun whose verb is missing.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed, CliContext context)
    {
        Command command = parsed.CommandResult.Command;
        string? mistyped = Mistyped(parsed);
        if (mistyped is not null)
        {
            return [Describe(mistyped, command, parsed, context)];
        }

        // Of one option the library may tell several errors: the first is the one to put right.
        return
        [
            .. parsed.Errors
                .Where(error => error.SymbolResult is OptionResult or ArgumentResult)
                .GroupBy(error => error.SymbolResult)
                .Select(errors => Describe(errors.First(), command, context)),
        ];
    }

    /// <summary>The first word that nothing takes; an option that is not known may have been taken for an argument.</summary>
    private static string? Mistyped(ParseResult parsed)
    {
        bool isVerbatim = false;
        foreach (Token token in parsed.Tokens)
        {
            isVerbatim |= token.Type == TokenType.DoubleDash;
            bool isOption = !isVerbatim && token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal);
            if (isOption || (!isVerbatim && parsed.UnmatchedTokens.Contains(token.Value, StringComparer.Ordinal)))
            {
                return token.Value;
            }
        }

        return parsed.UnmatchedTokens is [var first, ..] ? first : null;
    }

    private static string Describe(string word, Command command, ParseResult parsed, CliContext context)
    {
        if (word.StartsWith('-'))
        {
            string name = word.Split('=')[0];
            return context.Say(CliMessages.UnknownOption, name, NearestName.Hint(name, [.. HelpText.OptionsOf(command).Select(option => option.Name)]));
        }

        if (command.Subcommands.Count > 0)
        {
            return context.Say(CliMessages.UnknownVerb, word, NearestName.Hint(word, [.. command.Subcommands.Select(verb => verb.Name)]));
        }

        return context.Say(CliMessages.ExtraArgument, word, HelpText.UsageOf(command));
    }

    private static string Describe(ParseError error, Command command, CliContext context)
    {
        if (error.SymbolResult is OptionResult option)
        {
            int count = option.Tokens.Count;
            if (count == 0)
            {
                return context.Say(CliMessages.ValueMissing, option.Option.Name);
            }

            return count > option.Option.Arity.MaximumNumberOfValues || option.IdentifierTokenCount > Math.Max(1, option.Option.Arity.MaximumNumberOfValues)
                ? context.Say(CliMessages.GivenTwice, option.Option.Name)
                : error.Message;
        }

        return error.SymbolResult is ArgumentResult { Tokens.Count: 0 } argument
            ? context.Say(CliMessages.ArgumentMissing, argument.Argument.Name, HelpText.UsageOf(command))
            : error.Message;
    }
}
