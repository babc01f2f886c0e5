using System.CommandLine;
using System.Globalization;
using Router.Host.CommandLine;
using Router.Host.Running;
using Router.Routing.Diagnostics;

namespace Router.Host.Demo;

/// <summary><c>router demo</c>: a story that needs nothing and touches nothing real.</summary>
internal static class DemoVerb
{
    private static readonly (string Unit, TimeSpan Length)[] Units = [("s", TimeSpan.FromSeconds(1)), ("m", TimeSpan.FromMinutes(1))];

    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var length = new Option<string?>("--for")
        {
            HelpName = "20s",
            Description = context.Say(new Bilingual("Сколько показывать (20s, 2m); без него — до Ctrl+C.", "How long (20s, 2m); without it, until Ctrl+C.")),
        };
        length.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && LengthOf(result.Tokens[0].Value) is null)
            {
                string written = result.Tokens[0].Value;
                result.AddError(context.Say(
                    CliMessages.BadValue, length.Name, written, new Bilingual("; бывает от 1s до 60m", "; it is 1s to 60m")));
            }
        });
        var command = new Command("demo", context.Say(new Bilingual("Показать всё в деле на придуманной компании.", "Show all of it at work on an invented company."))) { length };
        command.SetAction((parsed, _) => RunAsync(context, LengthOf(parsed.GetValue(length))));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, TimeSpan? length)
    {
        try
        {
            return await new DemoRun(context, length).RunAsync();
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C before it had begun.
            return ExitCodes.Done;
        }
        catch (RunException exception)
        {
            await context.Error.WriteLineAsync(context.Say(exception.Entry, [.. exception.Arguments]));
            return exception.Entry == RunMessages.DemoStuck ? ExitCodes.Failed : ExitCodes.Usage;
        }
    }

    private static TimeSpan? LengthOf(string? text)
    {
        foreach (var (unit, one) in Units)
        {
            if (text?.EndsWith(unit, StringComparison.Ordinal) == true
                && int.TryParse(text.AsSpan()[..^unit.Length], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
                && count > 0
                && count * one <= TimeSpan.FromHours(1))
            {
                return count * one;
            }
        }

        return null;
    }
}
