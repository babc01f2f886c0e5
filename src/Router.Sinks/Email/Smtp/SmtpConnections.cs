using System.Security.Cryptography;
using MailKit.Net.Smtp;
using MailKit.Security;
using Router.Sinks.Abstractions;
using Router.Sinks.Http;

namespace Router.Sinks.Email.Smtp;

/// <summary>
/// Opens connections, and keeps one for a while: providers count logins. It is asked whether it still answers before it is used again.
/// </summary>
internal sealed class SmtpConnections : IAsyncDisposable
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan GoodbyeTimeout = TimeSpan.FromSeconds(2);

    private readonly EmailSinkOptions _options;
    private readonly SinkContext _context;
    private readonly SmtpRoute _route;
    private readonly SmtpWords _words;
    private readonly ITimer _timer;
    private SmtpSession? _kept;
    private volatile bool _isDisposed;

    public SmtpConnections(EmailSinkOptions options, SinkContext context, SmtpRoute route, SmtpWords words)
    {
        _options = options;
        _context = context;
        _route = route;
        _words = words;
        _timer = context.Time.CreateTimer(_ => _ = CloseKeptAsync(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>A connection, logged in: the one kept or a new one.</summary>
    /// <exception cref="NoSessionException">There is none, and why.</exception>
    public async Task<SmtpSession> OpenAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (Interlocked.Exchange(ref _kept, null) is not { } kept)
        {
            return await ConnectAsync(cancellationToken);
        }

        if (await AnswersAsync(kept, cancellationToken))
        {
            return kept;
        }

        kept.Dispose();
        return await ConnectAsync(cancellationToken);
    }

    /// <summary>A new connection, logged in.</summary>
    /// <exception cref="NoSessionException">There is none, and why.</exception>
    public async Task<SmtpSession> ConnectAsync(CancellationToken cancellationToken)
    {
        var session = new SmtpSession(ReadTrusted()) { ProxyClient = _route.CreateProxy() };
        try
        {
            await session.ConnectAsync(_route.Host, _route.Port, _route.Security, cancellationToken);
            if (_options is { User: { } user, Password: { } password })
            {
                await session.AuthenticateAsync(MechanismOf(session, user, password.Reveal()), cancellationToken);
            }

            return session;
        }
        catch (Exception failure)
        {
            session.Dispose();
            throw failure switch
            {
                NoSessionException => failure,
                OperationCanceledException => new NoSessionException(_words.NoAnswer, failure),
                _ when SmtpFailures.IsKnown(failure) => new NoSessionException(_words.Failure(failure, session.Trouble), failure),
                _ => failure,
            };
        }
    }

    /// <summary>Takes a connection back: it is kept if it is worth it.</summary>
    public async Task ReleaseAsync(SmtpSession session)
    {
        if (!session.IsConnected || _isDisposed || Interlocked.CompareExchange(ref _kept, session, null) is not null)
        {
            await CloseAsync(session);
            return;
        }

        _timer.Change(KeptFor, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Says goodbye and closes; whether that is heard does not matter.</summary>
    public async Task CloseAsync(SmtpSession session)
    {
        using (session)
        using (var patience = new CancellationTokenSource(GoodbyeTimeout, _context.Time))
        {
            try
            {
                await session.DisconnectAsync(quit: true, patience.Token);
            }
            catch (Exception failure) when (failure is OperationCanceledException || SmtpFailures.IsKnown(failure))
            {
                // It is closed all the same.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        await _timer.DisposeAsync();
        await CloseKeptAsync();
    }

    private static async Task<bool> AnswersAsync(SmtpSession session, CancellationToken cancellationToken)
    {
        try
        {
            await session.NoOpAsync(cancellationToken);
            return session.IsConnected;
        }
        catch (Exception failure) when (failure is OperationCanceledException || SmtpFailures.IsKnown(failure))
        {
            return false;
        }
    }

    private async Task CloseKeptAsync()
    {
        if (Interlocked.Exchange(ref _kept, null) is { } kept)
        {
            await CloseAsync(kept);
        }
    }

    private TrustedCertificates? ReadTrusted()
    {
        try
        {
            return _options.Ca is { } file ? TrustedCertificates.Read(_context.PathOf(file)) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new NoSessionException(_words.BadAuthority, failure);
        }
    }

    /// <summary>One mechanism and one attempt: a wrong password that is tried twice at a time closes accounts.</summary>
    private SaslMechanism MechanismOf(SmtpSession session, string user, string password)
    {
        bool mayLogIn = session.Capabilities.HasFlag(SmtpCapabilities.Authentication);
        return mayLogIn && session.AuthenticationMechanisms.Contains("PLAIN") ? new SaslMechanismPlain(user, password)
            : mayLogIn && session.AuthenticationMechanisms.Contains("LOGIN") ? new SaslMechanismLogin(user, password)
            : throw new NoSessionException(_words.NoLogin);
    }
}
