using System.Security.Cryptography;
using System.Text;

namespace Router.Host.Configuration.Binding;

/// <summary>Tells whether two things are built from the same, without keeping the secrets among it.</summary>
internal static class Fingerprint
{
    /// <summary>The fingerprint of all that something is built from (SHA-256, hexadecimal).</summary>
    public static string Of(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
