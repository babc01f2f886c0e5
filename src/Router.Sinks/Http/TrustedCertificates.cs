using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Router.Sinks.Http;

/// <summary>Certificates of a company's own authority, trusted beside the system's: name and dates are checked as ever.</summary>
internal sealed class TrustedCertificates
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private readonly X509Certificate2Collection _roots;

    private TrustedCertificates(X509Certificate2Collection roots) => _roots = roots;

    public static TrustedCertificates Read(string path)
    {
        var roots = new X509Certificate2Collection();
        roots.ImportFromPem(System.IO.File.ReadAllText(path));
        return roots.Count > 0 ? new TrustedCertificates(roots) : throw new CryptographicException("The file holds no certificates.");
    }

    /// <summary>Whether to trust a server. What the system found right is right; else its chain must end in one of ours.</summary>
    public bool Accepts(X509Certificate2? certificate, X509Chain? systemChain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        // A wrong name, or no certificate at all, is not a question of whom to trust.
        if (certificate is null || errors != SslPolicyErrors.RemoteCertificateChainErrors)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(_roots);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        foreach (X509ChainElement element in systemChain?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        return chain.Build(certificate);
    }
}
