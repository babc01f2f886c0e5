using System.Security.Cryptography;

namespace Router.Host.Configuration.Secrets;

/// <summary>Encrypts what a secret's file holds, with a key that the system keeps.</summary>
internal interface ISecretProtection
{
    /// <summary>Encrypts.</summary>
    public byte[] Protect(byte[] plain);

    /// <summary>Decrypts.</summary>
    /// <exception cref="CryptographicException">It was encrypted for somebody else.</exception>
    public byte[] Unprotect(byte[] encrypted);
}
