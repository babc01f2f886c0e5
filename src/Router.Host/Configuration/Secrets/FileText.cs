using System.Security.Cryptography;
using System.Text;

namespace Router.Host.Configuration.Secrets;

/// <summary>What a file holds, read in one go.</summary>
/// <param name="Text">The text, without the line ends after it.</param>
/// <param name="Hash">Of the file's bytes (SHA-256, hexadecimal).</param>
internal sealed record FileText(string Text, string Hash)
{
    /// <summary>Makes it of a file's bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="decode">Makes a text of them.</param>
    public static FileText Of(byte[] bytes, Func<byte[], string> decode) =>
        new(decode(bytes).TrimEnd('\r', '\n'), Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>The text of bytes: UTF-8, or whatever the mark at their beginning says.</summary>
    public static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
