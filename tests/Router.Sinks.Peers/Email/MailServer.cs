using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;

namespace Router.Sinks.Peers.Email;

/// <summary>
/// A mail server on a loopback port that says what the test wants and looks closely at what it hears: whatever RFC 5321 forbids is a
/// violation, and a server with violations fails the test at its end.
/// </summary>
internal sealed class MailServer : IAsyncDisposable
{
    public const string Silence = "silence";
    public const string Close = "close";

    private readonly LoopbackListener _listener;

    public MailServer() => _listener = new LoopbackListener(ServeAsync);

    /// <summary>What it answers to a line (<c>""</c> is the connection itself, <c>.</c> the end of a letter); <see langword="null"/> for what is usual.</summary>
    public Func<string, string?> Answer { get; init; } = _ => null;

    public X509Certificate2? Certificate { get; init; }

    public bool IsImplicit { get; init; }

    public bool IsSocks { get; init; }

    /// <summary>Whether it is spoken to in another protocol, of which it understands nothing.</summary>
    public bool IsMisunderstood { get; init; }

    /// <summary>The capabilities beside STARTTLS, which is there with a certificate.</summary>
    public string[] Capabilities { get; init; } = ["PIPELINING", "8BITMIME", "ENHANCEDSTATUSCODES", "SIZE 10000000"];

    /// <summary>The mechanisms of AUTH; empty for none.</summary>
    public string Mechanisms { get; init; } = "";

    public (string User, string Password) Login { get; init; } = ("router", SecretText);

    public const string SecretText = "s3cr3t-of-the-test";

    public ConcurrentQueue<ReceivedLetter> Letters { get; } = [];

    public ConcurrentQueue<string> Commands { get; } = [];

    public ConcurrentQueue<string> Violations { get; } = [];

    public int Port => _listener.Port;

    public int Connections => _listener.Connections;

    public CancellationToken Stopping => _listener.Stopping;

    /// <summary>Answers to a kind of command, one after the other, then as usual.</summary>
    public static Func<string, string?> Once(string command, params string[] answers)
    {
        var queue = new ConcurrentQueue<string>(answers);
        return line => line.StartsWith(command, StringComparison.OrdinalIgnoreCase) && (line.Length > 0 || command.Length == 0)
            && (command.Length > 0 || line.Length == 0) && queue.TryDequeue(out string? answer) ? answer : null;
    }

    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        Violations.ShouldBeEmpty();
    }

    private async Task ServeAsync(Stream stream, int connection)
    {
        if (IsSocks)
        {
            await Socks.GreetAsync(stream, Stopping);
        }

        await new MailExchange(this, connection).RunAsync(stream);
    }
}
