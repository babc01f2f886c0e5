using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Router.Sinks.Peers.Http;

/// <summary>An authority of a company, and a server's certificate from it.</summary>
internal sealed class Certificates : IDisposable
{
    private static readonly DateTimeOffset From = TimeProvider.System.GetUtcNow().AddDays(-2);

    private Certificates(X509Certificate2 authority, X509Certificate2 server)
    {
        Authority = authority;
        Server = server;
    }

    public X509Certificate2 Authority { get; }

    public X509Certificate2 Server { get; }

    public static Certificates For(string host)
    {
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var root = new CertificateRequest("CN=Our own authority", rootKey, HashAlgorithmName.SHA256);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        X509Certificate2 authority = root.CreateSelfSigned(From, From.AddDays(30));

        using var serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", serverKey, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 signed = request.Create(authority, From, From.AddDays(20), [1, 2, 3]);
        using X509Certificate2 withKey = signed.CopyWithPrivateKey(serverKey);

        // Windows serves TLS only with a key that was imported.
        return new Certificates(authority, X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), password: null));
    }

    public void Dispose()
    {
        Authority.Dispose();
        Server.Dispose();
    }
}
