using System.Text;

namespace Router.Simulator.Wire;

/// <summary>Names of choices as people write them: <c>document-open</c> for <see cref="StateForm.DocumentOpen"/>.</summary>
internal static class KebabName
{
    /// <summary>The name of a choice; several flags are joined by a comma.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => string.Join(',', value.ToString().Split(", ").Select(Of));

    /// <summary>The names of all choices.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(Of)];

    /// <summary>The choice of this name, letter case ignored.</summary>
    public static T? Find<T>(string name)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (string.Equals(Of(value), name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    private static string Of(string name)
    {
        var text = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
