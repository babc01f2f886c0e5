using System.IO.Pipes;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Router.Host.Running;

namespace Router.Host.Control;

/// <summary>
/// Serves the control endpoint: HTTP on a Unix socket (mode 0600) or, on Windows, a named pipe for this user, SYSTEM and Administrators.
/// Never a port, which on a terminal server belongs to every user: it reads no settings that could name one.
/// </summary>
internal sealed class ControlServer : IAsyncDisposable
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    private readonly WebApplication _application;
    private readonly ControlAddress _address;

    private ControlServer(WebApplication application, ControlAddress address)
    {
        _application = application;
        _address = address;
    }

    /// <summary>Opens the endpoint. The caller holds the data folder's lock: a socket that is there is a crash's.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="address">What to serve.</param>
    /// <param name="router">Who answers.</param>
    /// <param name="loggers">Where defects are logged.</param>
    /// <exception cref="RunException">It cannot be opened.</exception>
    public static async Task<ControlServer> StartAsync(
        string dataFolder, ControlAddress address, IControlledRouter router, ILoggerFactory loggers)
    {
        try
        {
            WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = dataFolder });
            builder.Services.Replace(ServiceDescriptor.Singleton(loggers));
            builder.Services.AddSingleton<IHostLifetime, NoHostLifetime>();
            builder.Services.AddRoutingCore();
            builder.WebHost.UseKestrelCore();
            Listen(builder, address);
            WebApplication application = builder.Build();
            application.UseRouting();
            new ControlRoutes(router, application.Lifetime.ApplicationStopping).Map(application);
            await application.StartAsync();
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(address.Text, OwnerFile);
            }

            address.Write(dataFolder);
            return new ControlServer(application, address);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SocketException)
        {
            throw new RunException(RunMessages.ControlClosed, address.Text, exception.Message);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(_address.Text);
        }
    }

    private static void Listen(WebApplicationBuilder builder, ControlAddress address)
    {
        if (OperatingSystem.IsWindows())
        {
            PipeSecurity rights = Rights();
            builder.WebHost.UseNamedPipes(options =>
            {
                options.CurrentUserOnly = false;
                options.PipeSecurity = rights;
            });
            builder.WebHost.ConfigureKestrel(kestrel => Limit(kestrel).ListenNamedPipe(address.Text));
            return;
        }

        string folder = Path.GetDirectoryName(address.Text)!;
        Directory.CreateDirectory(folder, OwnerFolder);

        // Fails where the folder is somebody else's, who could put a socket of his own there.
        File.SetUnixFileMode(folder, OwnerFolder);
        File.Delete(address.Text);
        builder.WebHost.UseSockets();
        builder.WebHost.ConfigureKestrel(kestrel => Limit(kestrel).ListenUnixSocket(address.Text));
    }

    private static KestrelServerOptions Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 2 * 1024 * 1024;
        return kestrel;
    }

    [SupportedOSPlatform("windows")]
    private static PipeSecurity Rights()
    {
        var security = new PipeSecurity();
        using var current = WindowsIdentity.GetCurrent();
        foreach (IdentityReference who in (IdentityReference[])
            [
                current.User!,
                new SecurityIdentifier(WellKnownSidType.LocalSystemSid, domainSid: null),
                new SecurityIdentifier(WellKnownSidType.BuiltinAdministratorsSid, domainSid: null),
            ])
        {
            security.AddAccessRule(new PipeAccessRule(who, PipeAccessRights.FullControl, AccessControlType.Allow));
        }

        return security;
    }
}
