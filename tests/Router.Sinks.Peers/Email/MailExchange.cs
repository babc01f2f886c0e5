using System.Net.Security;
using System.Text;

namespace Router.Sinks.Peers.Email;

/// <summary>One connection of a <see cref="MailServer"/>: the order of commands, and the form of every line.</summary>
internal sealed class MailExchange(MailServer server, int connection)
{
    private const int LongestCommand = 510;
    private const int LongestLine = 998;

    private Stream _stream = Stream.Null;
    private bool _isSecure;
    private bool _hasGreeted;
    private bool _isLoggedIn;
    private bool _isUtf8;
    private string? _from;
    private List<string> _recipients = [];

    public async Task RunAsync(Stream stream)
    {
        _stream = stream;
        if (server.IsImplicit)
        {
            await SecureAsync();
        }

        if (!await SayAsync(server.Answer("") ?? "220 mail.test ESMTP"))
        {
            return;
        }

        while (await ReadLineAsync(LongestCommand) is { } bytes)
        {
            string line = Encoding.UTF8.GetString(bytes);
            Check(_isUtf8 || line.Contains("SMTPUTF8", StringComparison.Ordinal) || Ascii.IsValid(line), $"not ASCII: {line}");
            server.Commands.Enqueue(line);
            if (!await AnswerAsync(line))
            {
                return;
            }
        }
    }

    /// <summary>Answers a command.</summary>
    /// <returns>Whether the connection goes on.</returns>
    private async Task<bool> AnswerAsync(string line)
    {
        string verb = line.Split(' ', 2)[0].ToUpperInvariant();
        string? told = server.Answer(line);
        switch (verb)
        {
            case "EHLO" or "HELO":
                _hasGreeted = true;
                Check(line.Length > 5, "EHLO without a name");
                return await SayAsync(told ?? CapabilitiesText());
            case "STARTTLS":
                Check(server.Certificate is not null && !_isSecure, "STARTTLS that was not offered");
                if (!await SayAsync(told ?? "220 go ahead"))
                {
                    return false;
                }

                if (told is null)
                {
                    await SecureAsync();
                    _hasGreeted = false;
                }

                return true;
            case "AUTH":
                Check(_hasGreeted && _from is null && !_isLoggedIn, "AUTH out of turn");
                return told is null ? await AuthAsync(line) : await SayAsync(told);
            case "MAIL":
                Check(_hasGreeted && _from is null, "MAIL out of turn");
                _isUtf8 = line.Contains(" SMTPUTF8", StringComparison.Ordinal);
                return await SayAsync(told ?? "250 2.1.0 Ok", () => _from = AddressOf(line, "MAIL FROM:"));
            case "RCPT":
                // With PIPELINING recipients may follow a sender that is refused.
                Check(_from is not null || IsPipelining, "RCPT without MAIL");
                return await SayAsync(told ?? (_from is null ? "503 5.5.1 no sender" : "250 2.1.5 Ok"), () => _recipients.Add(AddressOf(line, "RCPT TO:")));
            case "DATA":
                Check(_recipients.Count > 0 || IsPipelining, "DATA without a recipient");
                bool isReady = told is null && _recipients.Count > 0;
                return await SayAsync(told ?? (isReady ? "354 go on" : "554 5.5.1 no valid recipients")) && (!isReady || await ReadLetterAsync());
            case "RSET":
                Reset();
                return await SayAsync(told ?? "250 2.0.0 Ok");
            case "NOOP":
                return await SayAsync(told ?? "250 2.0.0 Ok");
            case "QUIT":
                await SayAsync(told ?? "221 2.0.0 Bye");
                return false;
            default:
                Check(isRight: false, $"unknown command: {line}");
                return await SayAsync("500 5.5.2 unknown");
        }
    }

    private bool IsPipelining => server.Capabilities.Contains("PIPELINING");

    private string CapabilitiesText()
    {
        string[] lines =
        [
            "mail.test", .. server.Capabilities,
            .. server.Certificate is not null && !_isSecure ? ["STARTTLS"] : Array.Empty<string>(),
            .. server.Mechanisms.Length > 0 ? [$"AUTH {server.Mechanisms}"] : Array.Empty<string>(),
        ];
        return string.Join("\r\n", lines.Select((text, i) => i == lines.Length - 1 ? $"250 {text}" : $"250-{text}"));
    }

    private async Task<bool> AuthAsync(string line)
    {
        string[] words = line.Split(' ');
        (string user, string password) = ("", "");
        if (words[1] == "PLAIN")
        {
            string[] parts = Decode(words.ElementAtOrDefault(2) ?? await AskAsync("")).Split('\0');
            (user, password) = (parts[1], parts[2]);
        }
        else
        {
            Check(words[1] == "LOGIN", $"a mechanism that was not offered: {line}");
            user = Decode(words.ElementAtOrDefault(2) ?? await AskAsync("VXNlcm5hbWU6"));
            password = Decode(await AskAsync("UGFzc3dvcmQ6"));
        }

        _isLoggedIn = (user, password) == server.Login;
        return await SayAsync(_isLoggedIn ? "235 2.7.0 welcome" : "535 5.7.8 Error: authentication failed: Invalid user or password!");
    }

    private async Task<string> AskAsync(string challenge)
    {
        await SayAsync($"334 {challenge}");
        return Encoding.ASCII.GetString(await ReadLineAsync(LongestCommand) ?? []);
    }

    private static string Decode(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private async Task<bool> ReadLetterAsync()
    {
        var text = new StringBuilder();
        while (await ReadLineAsync(LongestLine) is { } bytes)
        {
            Check(_isUtf8 || bytes.All(value => value < 128), "a letter that is not ASCII");
            string line = Encoding.UTF8.GetString(bytes);
            if (line == ".")
            {
                return await SayAsync(
                    server.Answer(".") ?? "250 2.0.0 Ok: queued",
                    () => server.Letters.Enqueue(new ReceivedLetter(_from!, [.. _recipients], text.ToString(), connection, _isSecure, _isLoggedIn)),
                    Reset);
            }

            Check(line.Length < 2 || line[0] != '.' || line[1] == '.', $"a dot that was not doubled: {line}");
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        return false;
    }

    private void Reset()
    {
        _from = null;
        _recipients = [];
    }

    private string AddressOf(string line, string command)
    {
        string address = line[command.Length..].Split('>')[0];
        Check(line.StartsWith(command + "<", StringComparison.OrdinalIgnoreCase) && line.Contains('>', StringComparison.Ordinal), $"no address: {line}");
        return address.TrimStart('<');
    }

    private async Task SecureAsync()
    {
        var tls = new SslStream(_stream);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = server.Certificate }, server.Stopping);
        _stream = tls;
        _isSecure = true;
    }

    /// <summary>Answers, and does what follows when the answer is a yes.</summary>
    private async Task<bool> SayAsync(string answer, Action? onYes = null, Action? afterwards = null)
    {
        if (answer == MailServer.Silence)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, server.Stopping);
        }

        if (answer == MailServer.Close)
        {
            return false;
        }

        if (answer[0] is '2' or '3')
        {
            onYes?.Invoke();
        }

        afterwards?.Invoke();
        await _stream.WriteAsync(Encoding.UTF8.GetBytes(answer + "\r\n"), server.Stopping);

        // After 421 a server closes.
        return !answer.StartsWith("421", StringComparison.Ordinal);
    }

    private async Task<byte[]?> ReadLineAsync(int longest)
    {
        var line = new List<byte>();
        byte[] one = new byte[1];
        while (await _stream.ReadAsync(one, server.Stopping) == 1)
        {
            if (one[0] == '\n')
            {
                Check(line.Count > 0 && line[^1] == '\r', "a line feed alone");
                byte[] bytes = [.. line.SkipLast(1)];
                Check(!bytes.Contains((byte)'\r') && !bytes.Contains((byte)0), "a carriage return or a zero within a line");
                Check(bytes.Length <= longest, $"a line of {bytes.Length} characters");
                return bytes;
            }

            line.Add(one[0]);
        }

        Check(line.Count == 0, "half a line");
        return null;
    }

    private void Check(bool isRight, string violation)
    {
        if (!isRight && !server.IsMisunderstood)
        {
            server.Violations.Enqueue(violation);
        }
    }
}
