using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Router.EndToEnd.Tests.Secrets;

/// <summary>A secret of a test, in every notation in which it could be found somewhere.</summary>
/// <param name="Name">What it is called, for the message of a test that fails.</param>
/// <param name="Text">The text.</param>
/// <param name="User">Who logs in with it.</param>
internal sealed record HiddenText(string Name, string Text, string User)
{
    /// <summary>How long a piece of it may be that is found by chance.</summary>
    private const int Piece = 12;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>Makes one that nothing else in the world holds.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="awkward">Signs that notations escape, which its place can carry.</param>
    public static HiddenText New(string name, string awkward) =>
        new(name, $"{Random.Shared.GetString(Signs, 12)}{awkward}{Random.Shared.GetString(Signs, 12)}", "router@example.com");

    /// <summary>What must not be found: all notations, and pieces of the text itself.</summary>
    public IEnumerable<string> Notations()
    {
        string login = Base64($"{User}:{Text}");
        string plainLogin = Base64($"\0{User}\0{Text}");
        return
        [
            Text,
            .. Enumerable.Range(0, Text.Length - Piece + 1).Select(start => Text.Substring(start, Piece)),
            Uri.EscapeDataString(Text),
            WebUtility.UrlEncode(Text),
            WebUtility.HtmlEncode(Text),
            JsonSerializer.Serialize(Text).Trim('"'),
            JsonSerializer.Serialize(Text, Relaxed).Trim('"'),
            Base64(Text),
            login,
            login[^(Base64(Text).Length / 2)..].TrimEnd('='),
            plainLogin,
            plainLogin[^(Base64(Text).Length / 2)..].TrimEnd('='),
        ];
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
