using System.CommandLine;
using System.Globalization;
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

    /// <summary>Lets the option take only whole numbers from 1 on.</summary>
    public static Option<int> AtLeastOne(this Option<int> option, CliContext context)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0))
            {
                result.AddError(context.Say(CliMessages.BadValue, option.Name, result.Tokens[0].Value, new Bilingual("; нужно число от 1", "; it takes a number from 1 on")));
            }
        });
        return option;
    }
}
