using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Router.EndToEnd.Tests.Support;

/// <summary>
/// A partner's program in the test's own process: it takes events on a loopback port and answers as the test says. While it is not
/// started its port is closed.
/// </summary>
internal sealed class WebhookServer : IAsyncDisposable
{
    private readonly List<JsonElement> _taken = [];
    private readonly Func<WebhookCall, ValueTask<WebhookReply>> _answer;
    private WebApplication? _application;
    private int _port;
    private int _calls;

    private WebhookServer(Func<WebhookCall, ValueTask<WebhookReply>> answer) => _answer = answer;

    public string Url => $"http://127.0.0.1:{_port}/events";

    /// <summary>How many requests there were.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>The events that were answered with 2xx, in the order of their answers.</summary>
    public IReadOnlyList<JsonElement> Taken
    {
        get
        {
            lock (_taken)
            {
                return [.. _taken];
            }
        }
    }

    /// <summary>A server that takes whatever comes.</summary>
    public static Task<WebhookServer> StartAsync() => StartAsync(_ => ValueTask.FromResult(WebhookReply.Taken));

    public static async Task<WebhookServer> StartAsync(Func<WebhookCall, ValueTask<WebhookReply>> answer)
    {
        var server = new WebhookServer(answer);
        await server.ComeBackAsync();
        return server;
    }

    /// <summary>Opens the port, the same one each time.</summary>
    public async Task ComeBackAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, _port));
        _application = builder.Build();
        _application.Run(TakeAsync);
        await _application.StartAsync(Limit.Token);
        string address = _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _port = new Uri(address).Port;
    }

    /// <summary>Closes the port: whoever connects is refused.</summary>
    public async Task GoAwayAsync()
    {
        if (_application is { } application)
        {
            _application = null;

            // Without waiting for requests under way: a program that dies does not either.
            await application.StopAsync(new CancellationToken(canceled: true));
            await application.DisposeAsync();
        }
    }

    /// <summary>Waits until so many events were taken.</summary>
    public Task WaitForAsync(int count) => Eventually.TrueAsync(
        () => Taken.Count >= count,
        () => $"The webhook took {Taken.Count} events of {count}, in {Calls} calls.");

    public async ValueTask DisposeAsync() => await GoAwayAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
        JsonElement envelope = body.RootElement.Clone();
        WebhookReply reply = await _answer(new WebhookCall(
            Interlocked.Increment(ref _calls), envelope, context.Request.QueryString.Value ?? "", context.RequestAborted));
        if (reply.Status is >= 200 and < 300)
        {
            lock (_taken)
            {
                _taken.Add(envelope);
            }
        }

        if (reply == WebhookReply.CutOff)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = reply.Status;
        if (reply.RetryAfterSeconds is { } seconds)
        {
            context.Response.Headers.RetryAfter = $"{seconds}";
        }
    }
}
