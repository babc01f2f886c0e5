using System.Text;
using System.Text.RegularExpressions;

namespace Router.Sinks.Peers.Email;

/// <summary>A letter as it stood on the wire, read by nothing that wrote it.</summary>
internal sealed partial record ReceivedLetter(string From, IReadOnlyList<string> Recipients, string Text, int Connection, bool IsSecure, bool IsLoggedIn)
{
    private string Head => Text[..Text.IndexOf("\r\n\r\n", StringComparison.Ordinal)];

    private string Rest => Text[(Head.Length + 4)..];

    /// <summary>The names of the headers, in their order.</summary>
    public IEnumerable<string> HeaderNames => Unfolded(Head).Select(line => line.Split(':')[0]);

    /// <summary>The longest line of the head.</summary>
    public int LongestHeaderLine => Head.Split("\r\n").Max(line => line.Length);

    /// <summary>A header's value with its encoded words decoded; <see langword="null"/> when it is not there, and a failure when it is there twice.</summary>
    public string? Header(string name) => HeaderOf(Head, name);

    /// <summary>A header's value as it was sent, unfolded.</summary>
    public string? RawHeader(string name) => RawHeaderOf(Head, name);

    /// <summary>The text of a part, or of the letter when it has only one.</summary>
    public string Body(string type = "text/plain")
    {
        string contentType = RawHeader("Content-Type").ShouldNotBeNull();
        if (!contentType.StartsWith("multipart/", StringComparison.Ordinal))
        {
            contentType.ShouldStartWith(type);
            return Decoded(Head, Rest);
        }

        string boundary = Boundary().Match(contentType).Groups["boundary"].Value;
        string[] parts = Rest.Split($"--{boundary}");
        parts[^1].ShouldStartWith("--");
        string part = parts[1..^1].Single(text => RawHeaderOf(HeadOf(text), "Content-Type")!.StartsWith(type, StringComparison.Ordinal));
        return Decoded(HeadOf(part), part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
    }

    private static string HeadOf(string part) => part[..part.IndexOf("\r\n\r\n", StringComparison.Ordinal)].TrimStart('\r', '\n');

    private static string? RawHeaderOf(string head, string name) => Unfolded(head)
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .SingleOrDefault();

    private static string? HeaderOf(string head, string name) => RawHeaderOf(head, name) is { } raw
        ? EncodedWord().Replace(BetweenWords().Replace(raw, "?==?"), word => DecodedWord(word.Groups["kind"].Value, word.Groups["text"].Value))
        : null;

    private static string[] Unfolded(string head) => head.Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n");

    private static string DecodedWord(string kind, string text) => Encoding.UTF8.GetString(
        kind is "b" or "B" ? Convert.FromBase64String(text) : QuotedPrintable(text.Replace('_', ' ')));

    private static string Decoded(string head, string body)
    {
        RawHeaderOf(head, "Content-Type").ShouldNotBeNull().ShouldContain("utf-8");
        byte[] bytes = RawHeaderOf(head, "Content-Transfer-Encoding")?.ToLowerInvariant() switch
        {
            "base64" => Convert.FromBase64String(body),
            "quoted-printable" => QuotedPrintable(body.Replace("=\r\n", "", StringComparison.Ordinal)),
            null or "7bit" => Encoding.ASCII.GetBytes(body),
            var other => throw new InvalidOperationException(other),
        };
        return Encoding.UTF8.GetString(bytes).TrimEnd('\r', '\n');
    }

    private static byte[] QuotedPrintable(string text)
    {
        var bytes = new List<byte>();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '=')
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.Add((byte)text[i]);
            }
        }

        return [.. bytes];
    }

    [GeneratedRegex(@"boundary=""?(?<boundary>[^"";]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"=\?utf-8\?(?<kind>[bBqQ])\?(?<text>[^?]*)\?=", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"\?=\s+=\?", RegexOptions.NonBacktracking)]
    private static partial Regex BetweenWords();
}
