using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Http;

/// <summary>Reads the certificate that a client shows, with those between it and its authority.</summary>
internal static class ClientCertificate
{
    private const string PemStart = "-----BEGIN ";
    private const string LockedKey = "-----BEGIN ENCRYPTED PRIVATE KEY-----";

    /// <summary>Reads it.</summary>
    /// <param name="path">The PEM or PFX file.</param>
    /// <param name="keyPath">The PEM file of the key, when that is apart.</param>
    /// <param name="password">The password of the PFX file or of the key.</param>
    /// <exception cref="ClientCertificateException">A file cannot be read, or they do not belong together.</exception>
    public static SslStreamCertificateContext Read(string path, string? keyPath, Secret? password)
    {
        try
        {
            byte[] content = System.IO.File.ReadAllBytes(path);
            string text = Encoding.UTF8.GetString(content);
            X509Certificate2Collection certificates = text.Contains(PemStart, StringComparison.Ordinal)
                ? OfPem(text, keyPath is null ? text : System.IO.File.ReadAllText(keyPath), password?.Reveal())
                : OfPfx(content, keyPath, password?.Reveal());
            X509Certificate2 own = certificates.FirstOrDefault(certificate => certificate.HasPrivateKey) ?? throw new CryptographicException("There is no key.");
            certificates.Remove(own);
            return SslStreamCertificateContext.Create(own, certificates, offline: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new ClientCertificateException(failure);
        }
    }

    private static X509Certificate2Collection OfPem(string certificates, string key, string? password)
    {
        using X509Certificate2 read = key.Contains(LockedKey, StringComparison.Ordinal)
            ? X509Certificate2.CreateFromEncryptedPem(certificates, key, password)
            : X509Certificate2.CreateFromPem(certificates, key);
        var all = new X509Certificate2Collection();
        all.ImportFromPem(certificates);

        // Windows shows a certificate only with a key that was imported.
        all[0] = X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), password: null);
        return all;
    }

    private static X509Certificate2Collection OfPfx(byte[] content, string? keyPath, string? password) =>
        keyPath is null ? X509CertificateLoader.LoadPkcs12Collection(content, password) : throw new CryptographicException("A PFX file holds its key.");
}
