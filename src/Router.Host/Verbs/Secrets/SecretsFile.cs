using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Router.Host.Configuration.Secrets;

namespace Router.Host.Verbs.Secrets;

/// <summary>
/// A file of secrets for another machine. Its first line is <c>router-secrets VERSION ITERATIONS SALT</c>, its second one nonce, tag and
/// the encrypted JSON object of the secrets by name, all of it in Base64. The key is PBKDF2-SHA256 of the passphrase, the cipher
/// AES-256-GCM, and the first line is authenticated with it.
/// </summary>
internal static class SecretsFile
{
    private const string Mark = "router-secrets";
    private const string Version = "1";
    private const int Iterations = 600_000;
    private const int MostIterations = 10_000_000;
    private const int SaltLength = 16;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int KeyLength = 32;

    /// <summary>The file's text.</summary>
    public static string Write(IReadOnlyDictionary<string, string> secrets, string passphrase)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltLength);
        string header = string.Create(CultureInfo.InvariantCulture, $"{Mark} {Version} {Iterations} {Convert.ToBase64String(salt)}");
        byte[] plain = JsonSerializer.SerializeToUtf8Bytes(secrets);
        byte[] nonce = RandomNumberGenerator.GetBytes(NonceLength);
        byte[] tag = new byte[TagLength];
        byte[] encrypted = new byte[plain.Length];
        using AesGcm cipher = CipherOf(passphrase, salt, Iterations);
        cipher.Encrypt(nonce, plain, encrypted, tag, Encoding.ASCII.GetBytes(header));
        return $"{header}\n{Convert.ToBase64String([.. nonce, .. tag, .. encrypted])}\n";
    }

    /// <summary>The secrets of a file.</summary>
    /// <exception cref="NotSupportedException">A newer Router wrote it.</exception>
    /// <exception cref="FormatException">It is no such file.</exception>
    /// <exception cref="CryptographicException">The passphrase does not fit, or the file is damaged.</exception>
    public static IReadOnlyDictionary<string, string> Read(string text, string passphrase)
    {
        string[] lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        (int iterations, byte[] salt) = ReadHeader(lines is [var first, ..] ? first : "");
        byte[] body = lines is [_, var second] ? Convert.FromBase64String(second) : [];
        if (body.Length < NonceLength + TagLength)
        {
            throw new FormatException("The file is cut off.");
        }

        byte[] plain = new byte[body.Length - NonceLength - TagLength];
        using AesGcm cipher = CipherOf(passphrase, salt, iterations);
        cipher.Decrypt(
            body.AsSpan(0, NonceLength), body.AsSpan(NonceLength + TagLength), body.AsSpan(NonceLength, TagLength), plain, Encoding.ASCII.GetBytes(lines[0]));
        Dictionary<string, string> secrets = JsonSerializer.Deserialize<Dictionary<string, string>>(plain)!;
        return secrets.Keys.All(SecretStore.IsName) ? secrets : throw new FormatException("A name is none.");
    }

    private static (int Iterations, byte[] Salt) ReadHeader(string line)
    {
        string[] words = line.Split(' ');
        if (words is not [Mark, var version, ..])
        {
            throw new FormatException("No such file.");
        }

        if (version != Version)
        {
            throw new NotSupportedException(version);
        }

        return words is [_, _, var count, var salt]
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int iterations)
            && iterations is > 0 and <= MostIterations
            ? (iterations, Convert.FromBase64String(salt))
            : throw new FormatException("The first line is damaged.");
    }

    private static AesGcm CipherOf(string passphrase, byte[] salt, int iterations) =>
        new(Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, iterations, HashAlgorithmName.SHA256, KeyLength), TagLength);
}
