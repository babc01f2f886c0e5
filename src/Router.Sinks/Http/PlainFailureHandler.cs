using System.Net.Sockets;
using System.Security.Authentication;

namespace Router.Sinks.Http;

/// <summary>
/// Makes failures of requests tell nothing that was sent or received: an answer that is no HTTP is quoted in the exception of .NET, a proxy
/// is named with its address, and a token may stand in either. The kind of failure and what the system said of the connection stay.
/// </summary>
internal sealed class PlainFailureHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException failure)
        {
            string message = $"{request.RequestUri?.Authority}: {failure.HttpRequestError}";
            Exception? cause = failure.InnerException is SocketException or AuthenticationException or ForbiddenAddressException ? failure.InnerException : null;
            throw new HttpRequestException(failure.HttpRequestError, message, cause, failure.StatusCode);
        }
    }
}
