using System.Net.Sockets;
using Router.Sinks.Abstractions;
using Router.Sinks.Http;

namespace Router.Sinks.Tests.Http;

public class PlainFailureTests
{
    [Fact]
    public async Task What_was_sent_stands_in_no_exception_even_when_the_answer_quotes_it()
    {
        await using var receiver = new Receiver("token s3cr3t is not welcome\r\n\r\n");

        HttpRequestException failure = await FailAsync(new Uri($"http://127.0.0.1:{receiver.Port}/bot-s3cr3t/send?key=s3cr3t"));

        failure.ToString().ShouldNotContain("s3cr3t");
        failure.HttpRequestError.ShouldBe(HttpRequestError.InvalidResponse);
        failure.Message.ShouldBe($"127.0.0.1:{receiver.Port}: InvalidResponse");
    }

    [Fact]
    public async Task What_the_system_says_of_a_connection_stays()
    {
        var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        int port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        HttpRequestException failure = await FailAsync(new Uri($"http://127.0.0.1:{port}/s3cr3t"));

        failure.InnerException.ShouldBeOfType<SocketException>().SocketErrorCode.ShouldBe(SocketError.ConnectionRefused);
    }

    private static async Task<HttpRequestException> FailAsync(Uri url)
    {
        using HttpClient client = SinkHttpClients.Create(new HttpSettings(), Path.GetTempPath());
        return await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(url));
    }
}
