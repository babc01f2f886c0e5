using System.Globalization;

namespace Router.Host.Configuration.Options;

/// <summary>Writes the value of an option as people write it in the file.</summary>
internal static class OptionText
{
    /// <summary>The text; <see langword="null"/> for what is not set, and for groups, lists and maps.</summary>
    public static string? Of(OptionShape shape, object? value) => value switch
    {
        null => null,
        TimeSpan time => OptionRange.Write(shape, time.TotalSeconds),
        long size => OptionRange.Write(shape, size),
        int count => count.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        Enum choice => OptionShape.NameOf(choice.ToString()),
        Uri address => address.OriginalString,
        _ when shape.Kind is OptionKind.Text or OptionKind.Secret => value.ToString(),
        _ => null,
    };
}
