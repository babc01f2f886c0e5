using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Router.Protocol.Fuzz;

/// <summary>What the command line asks for.</summary>
/// <param name="Inputs">How many inputs to try.</param>
/// <param name="Seed">Input i of a seed is the same on every machine and with any number of cores.</param>
/// <param name="Minutes">After how long to stop at the latest.</param>
/// <param name="Index">The one input to try; all of them when absent.</param>
internal sealed record FuzzOptions(long Inputs, ulong Seed, double? Minutes, long? Index)
{
    private const string Usage = "usage: [--inputs N] [--seed N] [--minutes N] [--index N]";

    public static bool TryParse(string[] args, out FuzzOptions options, [NotNullWhen(false)] out string? error)
    {
        options = new FuzzOptions(1_000_000, 1, null, null);
        error = null;
        for (int i = 0; i < args.Length && error is null; i += 2)
        {
            string value = i + 1 < args.Length ? args[i + 1] : string.Empty;
            (options, error) = options.With(args[i], value);
        }

        return error is null;
    }

    private (FuzzOptions Options, string? Error) With(string name, string value)
    {
        FuzzOptions? changed = name switch
        {
            "--inputs" => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long inputs) && inputs > 0
                ? this with { Inputs = inputs } : null,
            "--seed" => ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
                ? this with { Seed = seed } : null,
            "--minutes" => double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double minutes)
                && minutes is > 0 and < 100_000
                ? this with { Minutes = minutes } : null,
            "--index" => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long index)
                ? this with { Index = index } : null,
            _ => this,
        };
        if (ReferenceEquals(changed, this))
        {
            return (this, $"{name} is not an option; {Usage}");
        }

        return changed is null ? (this, $"{name} needs a number, not \"{value}\"; {Usage}") : (changed, null);
    }
}
