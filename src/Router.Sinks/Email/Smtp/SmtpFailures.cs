using System.Net.Sockets;
using MailKit;
using MailKit.Net.Proxy;
using MailKit.Security;

namespace Router.Sinks.Email.Smtp;

/// <summary>Tells what can happen with a server from defects of ours.</summary>
internal static class SmtpFailures
{
    public static bool IsKnown(Exception failure) => failure
        is CommandException or ProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException
        or AuthenticationException or SslHandshakeException or ProxyProtocolException
        or IOException or SocketException or TimeoutException or NotSupportedException;
}
