using System.Text;
using System.Text.RegularExpressions;

namespace Router.Routing.Values;

/// <summary>
/// Builds what <c>regex</c> and <c>glob</c> compare with: on the engine whose time is linear in the text, so that no message can hang Router.
/// </summary>
internal static class TextPattern
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>A search for the expression.</summary>
    /// <exception cref="NotSupportedException">It looks around or back.</exception>
    /// <exception cref="RegexParseException">It cannot be read.</exception>
    public static Regex OfRegex(string expression) => new(expression, Options, Regex.InfiniteMatchTimeout);

    /// <summary>A comparison with the whole text: <c>*</c> stands for any text, <c>?</c> for one character.</summary>
    public static Regex OfGlob(string glob)
    {
        var expression = new StringBuilder(@"\A");
        foreach (char c in glob.Trim())
        {
            expression.Append(c switch
            {
                '*' => ".*",
                '?' => ".",
                _ => Regex.Escape(c.ToString()),
            });
        }

        return new Regex(expression.Append(@"\z").ToString(), Options | RegexOptions.Singleline, Regex.InfiniteMatchTimeout);
    }
}
