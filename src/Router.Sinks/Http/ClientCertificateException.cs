using System.Security.Cryptography;

namespace Router.Sinks.Http;

/// <summary>The certificate that a client is to show cannot be had. The message is for programmers.</summary>
internal sealed class ClientCertificateException(Exception failure) : CryptographicException("The client's certificate cannot be read.", failure);
