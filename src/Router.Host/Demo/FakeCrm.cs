using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Router.Host.Running;
using Router.Protocol.Vocabulary;

namespace Router.Host.Demo;

/// <summary>A CRM of the demo's own, on this machine's loopback address alone. It can be switched off: then it answers 503.</summary>
internal sealed class FakeCrm : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<string>> _byClient = new(StringComparer.Ordinal);
    private readonly HashSet<string> _received = new(StringComparer.Ordinal);
    private readonly WebApplication _application;

    private FakeCrm(WebApplication application) => _application = application;

    /// <summary>Whether it is off.</summary>
    public volatile bool IsOff;

    /// <summary>How many events arrived; a repeat is not counted.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _received.Count;
            }
        }
    }

    /// <summary>Whether the events of each client arrived in the order in which they were read.</summary>
    public bool IsInOrder
    {
        get
        {
            lock (_gate)
            {
                return _byClient.Values.All(numbers => numbers.SequenceEqual(numbers.Order(StringComparer.Ordinal), StringComparer.Ordinal));
            }
        }
    }

    /// <summary>Starts it.</summary>
    /// <exception cref="IOException">Another program has the port.</exception>
    public static async Task<FakeCrm> StartAsync(int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, NoHostLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        WebApplication application = builder.Build();
        var crm = new FakeCrm(application);
        application.Run(crm.TakeAsync);
        await application.StartAsync();
        return crm;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        if (IsOff)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using JsonDocument envelope = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        string sequence = envelope.RootElement.GetProperty("sequence").GetString()!;
        string client = envelope.RootElement.GetProperty("data").GetProperty("fields").GetProperty(FieldNames.UserID).GetString()!;
        lock (_gate)
        {
            if (_received.Add(sequence))
            {
                _byClient.TryAdd(client, []);
                _byClient[client].Add(sequence);
            }
        }
    }
}
