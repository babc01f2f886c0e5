using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;
using MimeKit;
using Router.Sinks.Http;

namespace Router.Sinks.Email.Smtp;

/// <summary>One connection. It takes note of each recipient instead of giving up at the first that is refused.</summary>
internal sealed class SmtpSession : SmtpClient
{
    private readonly List<string> _accepted = [];
    private readonly List<SmtpRefusal> _refused = [];

    public SmtpSession(TrustedCertificates? trusted)
    {
        // As all sinks do it: names and dates are checked, lists of revoked certificates are not fetched.
        CheckCertificateRevocation = false;
        ServerCertificateValidationCallback = (_, certificate, chain, errors) => Accepts(trusted, certificate as X509Certificate2, chain, errors);
    }

    /// <summary>What was wrong with the server's certificate.</summary>
    public CertificateTrouble Trouble { get; private set; }

    /// <summary>The recipients that the server took for the letter sent last.</summary>
    public IReadOnlyList<string> Accepted => _accepted;

    /// <summary>Those that it did not take.</summary>
    public IReadOnlyList<SmtpRefusal> Refused => _refused;

    /// <summary>Sends a letter to all recipients that the server takes.</summary>
    /// <exception cref="SmtpCommandException">It took none of them, or not the letter.</exception>
    public async Task SendAsync(MimeMessage message, MailboxAddress from, IReadOnlyList<MailboxAddress> recipients, bool needsUtf8, CancellationToken cancellationToken)
    {
        _accepted.Clear();
        _refused.Clear();
        FormatOptions format = FormatOptions.Default.Clone();
        format.International = needsUtf8;
        await SendAsync(format, message, from, recipients, cancellationToken);
    }

    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        _accepted.Add(mailbox.Address);
    }

    protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        ArgumentNullException.ThrowIfNull(response);
        _refused.Add(new SmtpRefusal(mailbox.Address, SmtpReply.Of(response)));
    }

    private bool Accepts(TrustedCertificates? trusted, X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None || trusted?.Accepts(certificate, chain, errors) == true)
        {
            return true;
        }

        Trouble = CertificateTroubles.Of(chain, errors);
        return false;
    }
}
