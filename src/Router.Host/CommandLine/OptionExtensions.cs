using System.CommandLine;
using Router.Routing.Diagnostics;

namespace Router.Host.CommandLine;

/// <summary>Checks of options that are told in Router's own words, in both languages.</summary>
internal static class OptionExtensions
{
    /// <summary>Lets the option take only these values.</summary>
    public static Option<string?> OneOf(this Option<string?> option, IReadOnlyCollection<string> values, CliContext context)
    {
        option.CompletionSources.Add([.. values]);
        option.Validators.Add(result =>
        {
            // Without a value, that it is missing is told instead.
            if (result.Tokens.Count == 1 && !values.Contains(result.Tokens[0].Value, StringComparer.Ordinal))
            {
                string written = result.Tokens[0].Value;
                result.AddError(context.Say(CliMessages.BadValue, option.Name, written, NearestName.Hint(written, values)));
            }
        });
        return option;
    }
}
