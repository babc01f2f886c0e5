using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Router.Sinks.Peers.Http;

/// <summary>An authority of a company, and the certificates that it issues.</summary>
internal sealed class Certificates : IDisposable
{
    private static readonly DateTimeOffset From = TimeProvider.System.GetUtcNow().AddDays(-2);

    private readonly List<X509Certificate2> _issued = [];

    private Certificates(X509Certificate2 authority, string host)
    {
        Authority = authority;
        Server = Issue(host);
    }

    public X509Certificate2 Authority { get; }

    public X509Certificate2 Server { get; }

    public static Certificates For(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new Certificates(RequestOf("Our own authority", key, isAuthority: true).CreateSelfSigned(From, From.AddDays(30)), host);
    }

    /// <summary>A certificate with its key.</summary>
    /// <param name="name">Who it is of.</param>
    /// <param name="isAuthority">Whether it may issue others.</param>
    /// <param name="by">Who issues it; by default the authority.</param>
    public X509Certificate2 Issue(string name, bool isAuthority = false, X509Certificate2? by = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 signed = RequestOf(name, key, isAuthority).Create(by ?? Authority, From, From.AddDays(20), [1, 2, (byte)(3 + _issued.Count)]);
        using X509Certificate2 withKey = signed.CopyWithPrivateKey(key);

        // Windows serves TLS only with a key that was imported.
        X509Certificate2 issued = X509CertificateLoader.LoadPkcs12(
            withKey.Export(X509ContentType.Pkcs12), password: null, X509KeyStorageFlags.Exportable);
        _issued.Add(issued);
        return issued;
    }

    public void Dispose()
    {
        Authority.Dispose();
        _issued.ForEach(certificate => certificate.Dispose());
    }

    private static CertificateRequest RequestOf(string name, ECDsa key, bool isAuthority)
    {
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        if (isAuthority)
        {
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        }
        else
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName(name);
            request.CertificateExtensions.Add(names.Build());
        }

        return request;
    }
}
