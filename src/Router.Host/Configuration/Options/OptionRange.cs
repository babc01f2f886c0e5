using System.Globalization;
using Router.Routing.Diagnostics;

namespace Router.Host.Configuration.Options;

/// <summary>The range of an option as people write its values.</summary>
internal static class OptionRange
{
    private static readonly (double Factor, string Suffix)[] Sizes = [(1024d * 1024 * 1024, "GB"), (1024d * 1024, "MB"), (1024, "KB")];
    private static readonly (double Factor, string Suffix)[] Times = [(86_400, "d"), (3600, "h"), (60, "m"), (1, "s")];

    /// <summary>The range of a shape that has one.</summary>
    public static Bilingual Of(OptionShape shape)
    {
        double min = shape.Description?.Min ?? double.NegativeInfinity;
        double max = shape.Description?.Max ?? double.PositiveInfinity;
        return (double.IsFinite(min), double.IsFinite(max)) switch
        {
            (true, true) => new Bilingual($"от {Write(shape, min)} до {Write(shape, max)}", $"{Write(shape, min)} to {Write(shape, max)}"),
            (true, false) => new Bilingual($"не меньше {Write(shape, min)}", $"at least {Write(shape, min)}"),
            (false, true) => new Bilingual($"не больше {Write(shape, max)}", $"at most {Write(shape, max)}"),
            _ => Bilingual.Nothing,
        };
    }

    /// <summary>A number, size or duration in the largest unit that leaves it whole.</summary>
    public static string Write(OptionShape shape, double amount)
    {
        (double Factor, string Suffix)[] units = shape.Kind switch
        {
            OptionKind.Size => Sizes,
            OptionKind.Duration => Times,
            _ => [],
        };
        foreach ((double factor, string suffix) in units)
        {
            if (amount >= factor && amount % factor == 0)
            {
                return (amount / factor).ToString(CultureInfo.InvariantCulture) + suffix;
            }
        }

        return amount.ToString(CultureInfo.InvariantCulture) + (shape.Kind == OptionKind.Duration ? "s" : "");
    }
}
