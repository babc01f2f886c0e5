using System.Net.Http.Headers;
using System.Text;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Http;

/// <summary>Asks a JSON API. Who answers, gets an <see cref="ApiAnswer"/> whatever its status; who does not, is a <see cref="NoAnswerException"/>.</summary>
internal sealed class ApiClient(SinkContext context, HttpSettings settings) : IDisposable
{
    private readonly SinkConnection _connection = new(context, settings);

    /// <summary>Sends a request and reads its answer whole; disposes of the request.</summary>
    /// <exception cref="NoAnswerException">There was no answer, or the caller's time was up.</exception>
    public async Task<ApiAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using HttpRequestMessage sent = request;
        HttpClient client = _connection.Open();
        try
        {
            using HttpResponseMessage response = await client.SendAsync(sent, HttpCompletionOption.ResponseContentRead, cancellationToken);
            byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return new ApiAnswer((int)response.StatusCode, Encoding.UTF8.GetString(body), MomentOf(response.Headers.RetryAfter));
        }
        catch (HttpRequestException failure)
        {
            throw new NoAnswerException(HttpFailure.Reason(failure, sent.RequestUri!, context.Language));
        }
        catch (OperationCanceledException)
        {
            throw new NoAnswerException(HttpFailure.NoAnswer(sent.RequestUri!, context.Language));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private DateTimeOffset? MomentOf(RetryConditionHeaderValue? retryAfter) => retryAfter switch
    {
        { Delta: { } delay } => context.Time.GetUtcNow() + delay,
        { Date: { } date } => date,
        _ => null,
    };
}
