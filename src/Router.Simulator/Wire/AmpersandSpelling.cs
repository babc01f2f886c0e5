using System.Text.RegularExpressions;
using Router.Protocol.Vocabulary;

namespace Router.Simulator.Wire;

/// <summary>Leaves the <c>&amp;</c> in a message's text bare, as the app does with what people type.</summary>
internal static partial class AmpersandSpelling
{
    private const string Start = $"<{FieldNames.MessageBody}>";
    private const string End = $"</{FieldNames.MessageBody}>";

    /// <summary>The packet's text, and whether a reader now has something to repair.</summary>
    public static (RootTag Root, bool IsRepaired) Apply(RootTag root, Oddities oddities)
    {
        int start = root.Rest.IndexOf(Start, StringComparison.Ordinal);
        if (!oddities.HasFlag(Oddities.BareAmpersand) || start < 0)
        {
            return (root, false);
        }

        int end = root.Rest.IndexOf(End, start, StringComparison.Ordinal);
        string body = root.Rest[start..end];
        string bare = Escaped().Replace(body, "&");
        return (root with { Rest = root.Rest[..start] + bare + root.Rest[end..] }, !string.Equals(bare, body, StringComparison.Ordinal));
    }

    /// <summary>An escaped <c>&amp;</c> that would not read as a reference when it stood bare.</summary>
    [GeneratedRegex("&amp;(?![#A-Za-z0-9]{1,12};)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escaped();
}
