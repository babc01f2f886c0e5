using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Router.EndToEnd.Tests.Support;

/// <summary>Speaks to a running Router through the socket of its data folder, without the cost of a process for each question.</summary>
internal sealed class ControlSocket : IDisposable
{
    private readonly HttpClient _http;

    public ControlSocket(string dataFolder)
    {
        string addressFile = Path.Combine(dataFolder, "control");
        _http = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellation) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                try
                {
                    string address = await File.ReadAllTextAsync(addressFile, cancellation);
                    await socket.ConnectAsync(new UnixDomainSocketEndPoint(address.Trim()), cancellation);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
            UseProxy = false,
        })
        {
            BaseAddress = new Uri("http://router/"),
        };
    }

    /// <summary>Whether this process answers; the address may still be that of an earlier one.</summary>
    public async Task<bool> IsAnsweringAsync(int processId)
    {
        try
        {
            return (await GetStatusAsync()).ProcessId == processId;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async Task<RouterState> GetStatusAsync() => new(await _http.GetFromJsonAsync<JsonElement>("status?lang=en", Limit.Token));

    public Task<JsonElement> ReloadAsync() => PostAsync("reload?lang=en", content: null);

    /// <summary>Sends a command to the login's app; answers <c>status</c>, <c>text</c>, <c>commandId</c>.</summary>
    public Task<JsonElement> SendAsync(string login, string command, double timeoutSeconds = 30) =>
        PostAsync("commands?lang=en", JsonContent.Create(new { login, command, timeoutSeconds }));

    public Task PauseAsync(string sink) => PostAsync($"sinks/{sink}/pause", content: null);

    public Task ResumeAsync(string sink) => PostAsync($"sinks/{sink}/resume", content: null);

    /// <summary>The lines of <c>GET /tail</c>; they end with Router, or with the token.</summary>
    public async IAsyncEnumerable<string> TailAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using Stream stream = await _http.GetStreamAsync(new Uri("tail", UriKind.Relative), cancellationToken);
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            yield return line;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> PostAsync(string path, HttpContent? content)
    {
        using HttpResponseMessage response = await _http.PostAsync(new Uri(path, UriKind.Relative), content, Limit.Token);
        JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>(Limit.Token);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, answer.ToString());
        return answer;
    }
}
