using System.Security.Cryptography;
using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Webhook.Signing;

/// <summary>A shared key of Standard Webhooks: <c>whsec_</c> and 24 to 64 bytes in base64.</summary>
internal sealed class SigningKey
{
    private const string Prefix = "whsec_";
    private const int Shortest = 24;
    private const int Longest = 64;

    private readonly byte[] _bytes;

    private SigningKey(byte[] bytes) => _bytes = bytes;

    /// <summary>The key; <see langword="null"/> when the text is none.</summary>
    public static SigningKey? Read(Secret secret)
    {
        string text = secret.Reveal();
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text[Prefix.Length..], bytes, out int length) && length is >= Shortest and <= Longest
            ? new SigningKey(bytes[..length])
            : null;
    }

    /// <summary>The signature of some content, with its version.</summary>
    public string Sign(ReadOnlySpan<byte> content) => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(_bytes, content))}";
}
