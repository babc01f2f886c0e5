using System.Security.Cryptography;
using System.Text;

namespace Router.Host.Configuration.Secrets;

/// <summary>What a secret's file holds: the text itself, or, where the system can encrypt, a mark and the encrypted text in Base64.</summary>
internal static class SecretContent
{
    private static readonly byte[] Mark = "router-dpapi-1:"u8.ToArray();

    /// <summary>The content for a text.</summary>
    public static byte[] Write(string text, ISecretProtection? protection)
    {
        byte[] plain = Encoding.UTF8.GetBytes(text);
        return protection is null ? plain : [.. Mark, .. Encoding.ASCII.GetBytes(Convert.ToBase64String(protection.Protect(plain)))];
    }

    /// <summary>The text of a content; a plain one is taken everywhere.</summary>
    /// <exception cref="CryptographicException">It was encrypted for another user or on another machine.</exception>
    public static string Read(byte[] content, ISecretProtection? protection)
    {
        if (!content.AsSpan().StartsWith(Mark))
        {
            return FileText.Decode(content);
        }

        if (protection is null)
        {
            throw new CryptographicException("Encrypted by Windows.");
        }

        try
        {
            return Encoding.UTF8.GetString(protection.Unprotect(Convert.FromBase64String(Encoding.ASCII.GetString(content.AsSpan(Mark.Length)))));
        }
        catch (FormatException exception)
        {
            throw new CryptographicException("Damaged.", exception);
        }
    }
}
