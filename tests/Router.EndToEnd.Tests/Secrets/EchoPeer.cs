using System.Collections.Concurrent;
using System.Text;
using Router.Sinks.Peers;

namespace Router.EndToEnd.Tests.Secrets;

/// <summary>A receiver on a loopback port that refuses everything, and says in its refusal all that it was sent.</summary>
internal sealed class EchoPeer : IAsyncDisposable
{
    private readonly LoopbackListener _listener;
    private readonly ConcurrentQueue<string> _received = [];
    private readonly Func<StreamReader, StreamWriter, Task> _talk;

    private EchoPeer(Func<EchoPeer, StreamReader, StreamWriter, Task> talk)
    {
        _talk = (reader, writer) => talk(this, reader, writer);
        _listener = new LoopbackListener((stream, _) => ServeAsync(stream));
    }

    public int Port => _listener.Port;

    /// <summary>All that was sent to it.</summary>
    public string Received => string.Join('\n', _received);

    /// <summary>Speaks HTTP.</summary>
    /// <param name="status">The status of its answers, such as <c>400</c>; <see langword="null"/> for answers that are no HTTP.</param>
    public static EchoPeer Http(int? status) => new((peer, reader, writer) => peer.AnswerAsync(reader, writer, status));

    /// <summary>Speaks SMTP.</summary>
    /// <param name="takesLogin">Whether a login is right, so that only the letter is refused.</param>
    public static EchoPeer Mail(bool takesLogin) => new((peer, reader, writer) => peer.ReplyAsync(reader, writer, takesLogin));

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task ServeAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\r\n", AutoFlush = true };
        await _talk(reader, writer);
    }

    private async Task<string?> ReadAsync(StreamReader reader)
    {
        string? line = await reader.ReadLineAsync(_listener.Stopping);
        _received.Enqueue(line ?? "");
        return line;
    }

    private async Task AnswerAsync(StreamReader reader, StreamWriter writer, int? status)
    {
        var head = new List<string>();
        while (await ReadAsync(reader) is { Length: > 0 } line)
        {
            head.Add(line);
        }

        // The start of the request first: reasons are cut, and this is where its secrets are.
        string said = string.Join(' ', [.. head.Where(line => line.StartsWith("Authorization", StringComparison.Ordinal)), .. head]);
        await writer.WriteAsync(status is null
            ? $"{said}\r\n\r\n"
            : $"HTTP/1.1 {status} {head.FirstOrDefault()}\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: {Encoding.UTF8.GetByteCount(said)}\r\n\r\n{said}");
    }

    private async Task ReplyAsync(StreamReader reader, StreamWriter writer, bool takesLogin)
    {
        string login = "";
        await writer.WriteLineAsync("220 echo ESMTP");
        while (await ReadAsync(reader) is { } line)
        {
            string verb = line.Split(' ')[0].ToUpperInvariant();
            login = verb == "AUTH" ? line : login;
            await writer.WriteLineAsync(verb switch
            {
                "EHLO" => "250-echo\r\n250 AUTH PLAIN",
                "AUTH" when takesLogin => "235 2.7.0 welcome",
                "AUTH" => $"535 5.7.8 no: {line}",
                "RCPT" => $"550 5.1.1 no, {login}",
                "QUIT" => "221 bye",
                _ => "250 ok",
            });
        }
    }
}
