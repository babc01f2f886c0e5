using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Router.Sinks.Email.Smtp;

/// <summary>Finds a <see cref="CertificateTrouble"/> in what the system says of a certificate.</summary>
internal static class CertificateTroubles
{
    public static CertificateTrouble Of(X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return CertificateTrouble.OtherName;
        }

        X509ChainStatus[] status = chain?.ChainStatus ?? [];
        return Array.Exists(status, item => item.Status.HasFlag(X509ChainStatusFlags.NotTimeValid))
            ? CertificateTrouble.OutOfDate
            : CertificateTrouble.UnknownAuthority;
    }
}
