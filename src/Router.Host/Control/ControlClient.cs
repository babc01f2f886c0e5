using System.IO.Pipes;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Router.Host.Trials;
using Router.Host.CommandLine;
using Router.Protocol.Codec;
using Router.Protocol.Packets;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Control;

/// <summary>Talks to a Router that runs. Every call throws <see cref="ControlException"/> when it does not run, or says no.</summary>
internal sealed partial class ControlClient : ITrials, IDisposable
{
    private readonly HttpClient _http;
    private readonly string _language;

    /// <summary>Makes the client; nothing is connected yet.</summary>
    /// <param name="address">Where Router is spoken to.</param>
    /// <param name="language">The language of its texts.</param>
    public ControlClient(ControlAddress address, Language language)
    {
        _language = "lang=" + Languages.NameOf(language);
        _http = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = (_, cancellation) => ConnectAsync(address, cancellation),
            UseProxy = false,
        })
        {
            BaseAddress = new Uri("http://router/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>How everything is.</summary>
    public Task<StatusReport> GetStatusAsync(CancellationToken cancellationToken) => GetAsync<StatusReport>("status", cancellationToken);

    /// <summary>The rules with their counters.</summary>
    public Task<IReadOnlyList<RouteReport>> GetRoutesAsync(CancellationToken cancellationToken) =>
        GetAsync<IReadOnlyList<RouteReport>>("routes", cancellationToken);

    /// <summary>Reads the configuration again.</summary>
    public Task<ReloadReport> ReloadAsync(CancellationToken cancellationToken) => PostAsync<ReloadReport>("reload", body: null, cancellationToken);

    /// <summary>Pauses or resumes a sink.</summary>
    public Task SetSinkAsync(string sink, bool isPaused, CancellationToken cancellationToken) =>
        PostAsync<JsonElement>($"sinks/{Uri.EscapeDataString(sink)}/{(isPaused ? "pause" : "resume")}", body: null, cancellationToken);

    /// <summary>Sends a command and waits for what came of it.</summary>
    public Task<CommandOutcome> SendAsync(string login, AgentCommand command, TimeSpan? timeout, CancellationToken cancellationToken) =>
        PostAsync<CommandOutcome>("commands", new CommandRequest(login, PacketWriter.ToXml(command), timeout?.TotalSeconds), cancellationToken);

    /// <summary>Lets a sink deliver what waits; this does not wait for that.</summary>
    public Task DrainSinkAsync(string sink, CancellationToken cancellationToken) =>
        PostAsync<JsonElement>($"sinks/{Uri.EscapeDataString(sink)}/drain", body: null, cancellationToken);

    /// <summary>Lets a sink pass over what waits for it, or counts that.</summary>
    public Task<SinkSkip> SkipSinkAsync(SkipOrder order, CancellationToken cancellationToken) =>
        PostAsync<SinkSkip>("sinks/skip", order, cancellationToken);

    /// <inheritdoc/>
    public Task<TrialReport> TrySinkAsync(TrialOrder order, CancellationToken cancellationToken) =>
        PostAsync<TrialReport>("sinks/try", order, cancellationToken);

    /// <summary>The named subscriptions.</summary>
    public Task<IReadOnlyList<SubscriptionReport>> GetSubscriptionsAsync(CancellationToken cancellationToken) =>
        GetAsync<IReadOnlyList<SubscriptionReport>>("subscriptions", cancellationToken);

    /// <summary>Keeps a named subscription.</summary>
    public Task<SubscriptionReport> KeepSubscriptionAsync(SubscriptionOrder order, CancellationToken cancellationToken) =>
        PostAsync<SubscriptionReport>("subscriptions", order, cancellationToken);

    /// <summary>Forgets a named subscription; answers with those that are left.</summary>
    public Task<IReadOnlyList<SubscriptionReport>> DropSubscriptionAsync(string name, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<SubscriptionReport>>(
            () => _http.DeleteAsync(new Uri($"subscriptions/{Uri.EscapeDataString(name)}?{_language}", UriKind.Relative), cancellationToken),
            cancellationToken);

    /// <summary>What is journaled and delivered from now on, each line as it comes.</summary>
    public IAsyncEnumerable<string> TailAsync(TailFilter filter, CancellationToken cancellationToken)
    {
        string query = string.Join('&', QueryOf(filter));
        return StreamAsync(() => new HttpRequestMessage(HttpMethod.Get, new Uri("tail?" + query, UriKind.Relative)), cancellationToken);
    }

    /// <summary>Is subscribed to something for as long as it is read, and gives what is journaled of it, each line as it comes.</summary>
    public IAsyncEnumerable<string> SubscribeAsync(SubscriptionOrder order, CancellationToken cancellationToken) => StreamAsync(
        () => new HttpRequestMessage(HttpMethod.Post, new Uri("subscriptions?" + _language, UriKind.Relative))
        {
            Content = JsonContent.Create(order, options: ControlJson.Options),
        },
        cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static IEnumerable<string> QueryOf(TailFilter filter)
    {
        if (filter.Login is { } login)
        {
            yield return "login=" + Uri.EscapeDataString(login);
        }

        if (filter.Object is { } @object)
        {
            yield return "object=" + Uri.EscapeDataString(@object);
        }
    }

    private async IAsyncEnumerable<string> StreamAsync(
        Func<HttpRequestMessage> request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using HttpRequestMessage asked = request();
        using HttpResponseMessage response = await Guarded(() =>
            _http.SendAsync(asked, HttpCompletionOption.ResponseHeadersRead, cancellationToken));
        if (!response.IsSuccessStatusCode)
        {
            throw await RefusalOf(response, cancellationToken);
        }

        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        while (await Guarded(() => reader.ReadLineAsync(cancellationToken).AsTask()) is { } line)
        {
            yield return line;
        }
    }

    private Task<T> GetAsync<T>(string path, CancellationToken cancellationToken) =>
        ReadAsync<T>(() => _http.GetAsync(new Uri($"{path}?{_language}", UriKind.Relative), cancellationToken), cancellationToken);

    private Task<T> PostAsync<T>(string path, object? body, CancellationToken cancellationToken) => ReadAsync<T>(
        () => _http.PostAsync(new Uri($"{path}?{_language}", UriKind.Relative), body is null ? null : JsonContent.Create(body, body.GetType(), options: ControlJson.Options), cancellationToken),
        cancellationToken);

    private static async Task<T> ReadAsync<T>(Func<Task<HttpResponseMessage>> ask, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await Guarded(ask);
        return response.IsSuccessStatusCode
            ? (await Guarded(() => response.Content.ReadFromJsonAsync<T>(ControlJson.Options, cancellationToken)))!
            : throw await RefusalOf(response, cancellationToken);
    }

    private static async Task<ControlException> RefusalOf(HttpResponseMessage response, CancellationToken cancellationToken) =>
        new(await ErrorOf(response, cancellationToken), isAnswer: true, isUsage: response.StatusCode == HttpStatusCode.BadRequest);

    private static async Task<string> ErrorOf(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return (await response.Content.ReadFromJsonAsync<ErrorReport>(ControlJson.Options, cancellationToken))?.Error ?? StatusOf(response);
        }
        catch (JsonException)
        {
            return StatusOf(response);
        }
    }

    private static string StatusOf(HttpResponseMessage response) => $"HTTP {(int)response.StatusCode}";

    private static async Task<T> Guarded<T>(Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException)
        {
            bool isNotRunning = exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError };
            throw new ControlException(exception.Message, isNotRunning);
        }
    }

    private static async ValueTask<Stream> ConnectAsync(ControlAddress address, CancellationToken cancellationToken)
    {
        try
        {
            return OperatingSystem.IsWindows()
                ? await ConnectPipeAsync(address.Text, cancellationToken)
                : await ConnectSocketAsync(address.Text, cancellationToken);
        }
        catch (Exception exception) when (exception is SocketException or TimeoutException or UnauthorizedAccessException or ArgumentException)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, exception.Message, exception);
        }
    }

    private static async Task<Stream> ConnectPipeAsync(string name, CancellationToken cancellationToken)
    {
        var pipe = new NamedPipeClientStream(".", name, PipeDirection.InOut, System.IO.Pipes.PipeOptions.Asynchronous);
        try
        {
            // Without a server it fails at once; all instances may be taken for a moment.
            await pipe.ConnectAsync(timeout: 1000, cancellationToken);
            return pipe;
        }
        catch
        {
            await pipe.DisposeAsync();
            throw;
        }
    }

    private static async Task<Stream> ConnectSocketAsync(string path, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
