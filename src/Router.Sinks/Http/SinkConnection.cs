using System.Security.Cryptography;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Http;

/// <summary>A sink's client, made at its first request and disposed of with the sink. Safe for any number of threads.</summary>
internal sealed class SinkConnection(SinkContext context, HttpSettings settings) : IDisposable
{
    private readonly Lock _gate = new();
    private HttpClient? _client;
    private bool _isDisposed;

    /// <summary>The client.</summary>
    /// <exception cref="NoAnswerException">It cannot be made, and the message says why.</exception>
    /// <exception cref="ObjectDisposedException">The sink is disposed of.</exception>
    public HttpClient Open()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            try
            {
                return _client ??= context.CreateHttpClient(settings);
            }
            catch (ClientCertificateException)
            {
                throw new NoAnswerException(context.Language.In(
                    "файлы certificate и key не читаются: нужен сертификат с его ключом (PEM или PFX) и верный certificate-password",
                    "the files of certificate and key cannot be read: a certificate with its key (PEM or PFX) and the right certificate-password are needed"));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
            {
                throw new NoAnswerException(context.Language.In(
                    "файл сертификатов из ca не читается: нужен существующий PEM", "the certificates of ca cannot be read: an existing PEM file is needed"));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _client?.Dispose();
            _client = null;
        }
    }
}
