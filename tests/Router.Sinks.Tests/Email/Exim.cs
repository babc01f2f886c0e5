using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Router.Sinks.Tests.Email;

/// <summary>Exim on two loopback ports, with STARTTLS on one and TLS from the start on the other; it puts all mail into one folder.</summary>
internal sealed class Exim : IAsyncDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("router-exim-").FullName;
    private readonly Process _process;

    public Exim(Certificates certificates)
    {
        Port = FreePort();
        ImplicitPort = FreePort();
        System.IO.File.WriteAllText(PathOf("cert.pem"), certificates.Server.ExportCertificatePem());
        using System.Security.Cryptography.ECDsa key = System.Security.Cryptography.X509Certificates.ECDsaCertificateExtensions.GetECDsaPrivateKey(certificates.Server)!;
        System.IO.File.WriteAllText(PathOf("key.pem"), key.ExportPkcs8PrivateKeyPem());
        System.IO.File.WriteAllText(PathOf("exim.conf"), Configuration());
        Run("chown", "-R", "Debian-exim", _folder);
        Run("chown", "root", PathOf("exim.conf"));
        _process = Process.Start(new ProcessStartInfo(EximFactAttribute.Program, ["-bdf", "-C", PathOf("exim.conf")]) { UseShellExecute = false })!;
    }

    public int Port { get; }

    public int ImplicitPort { get; }

    /// <summary>Waits until it takes connections.</summary>
    public async Task StartedAsync()
    {
        foreach (int port in new[] { Port, ImplicitPort })
        {
            while (!await TakesConnectionsAsync(port))
            {
                _process.HasExited.ShouldBeFalse("Exim ended");
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }

    /// <summary>Waits for so many letters; their texts as they were put down.</summary>
    public async Task<string[]> LettersAsync(int count)
    {
        while (true)
        {
            string[] files = System.IO.Directory.Exists(PathOf("mail/new")) ? System.IO.Directory.GetFiles(PathOf("mail/new")) : [];
            if (files.Length >= count)
            {
                return [.. files.Select(System.IO.File.ReadAllText)];
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private static async Task<bool> TakesConnectionsAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private string Configuration() => """
        primary_hostname = mail.test
        spool_directory = FOLDER/spool
        log_file_path = FOLDER/log/%slog
        pid_file_path = FOLDER/exim.pid
        exim_user = Debian-exim
        exim_group = Debian-exim
        never_users =
        acl_smtp_rcpt = rcpt
        acl_smtp_data = accept
        daemon_smtp_ports = PORT : IMPLICIT
        local_interfaces = 127.0.0.1
        tls_on_connect_ports = IMPLICIT
        tls_advertise_hosts = *
        tls_certificate = FOLDER/cert.pem
        tls_privatekey = FOLDER/key.pem
        auth_advertise_hosts = ${if def:tls_in_cipher {*}{}}
        message_size_limit = 100K
        keep_environment =
        begin acl
        rcpt:
          deny ! authenticated = *
               message = log in first
          deny local_parts = nobody
               message = no such user
          accept
        begin routers
        all:
          driver = accept
          transport = mail
        begin transports
        mail:
          driver = appendfile
          directory = FOLDER/mail
          maildir_format
          envelope_to_add
          user = Debian-exim
          group = Debian-exim
        begin authenticators
        plain:
          driver = plaintext
          public_name = PLAIN
          server_prompts = :
          server_condition = ${if and{{eq{$auth2}{router}}{eq{$auth3}{SECRET}}}}
          server_set_id = $auth2

        """
        .Replace("FOLDER", _folder, StringComparison.Ordinal)
        .Replace("PORT", $"{Port}", StringComparison.Ordinal)
        .Replace("IMPLICIT", $"{ImplicitPort}", StringComparison.Ordinal)
        .Replace("SECRET", MailServer.SecretText, StringComparison.Ordinal);
}
