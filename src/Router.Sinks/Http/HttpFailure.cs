using System.Net.Sockets;
using System.Security.Authentication;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Http;

/// <summary>Says in plain words why there was no answer. The receiver is named without path and query, which may be secrets.</summary>
internal static class HttpFailure
{
    /// <summary>The reason of a request that failed.</summary>
    public static string Reason(HttpRequestException failure, Uri url, TextLanguage language)
    {
        string host = OneLine.Of(url.Authority, 200);
        return failure.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => language.In($"{host}: такого имени в сети нет", $"{host}: no such name on the network"),
            HttpRequestError.SecureConnectionError when failure.InnerException is not AuthenticationException =>
                language.In($"{host}: соединение закрыто до защиты; порт точно для https?", $"{host}: closed before the connection was secure; is the port for https?"),
            HttpRequestError.SecureConnectionError => language.In(
                $"{host}: защищённое соединение не вышло; если сертификат своего центра, укажите его в ca",
                $"{host}: no secure connection; if the certificate is of your own authority, name that in ca"),
            HttpRequestError.ProxyTunnelError => language.In($"{host}: прокси не пропускает", $"{host}: the proxy does not let us through"),
            HttpRequestError.ResponseEnded => language.In($"{host}: соединение закрыто до ответа", $"{host}: the connection closed before an answer"),
            HttpRequestError.InvalidResponse => language.In($"{host}: ответ не похож на HTTP", $"{host}: the answer is no HTTP"),
            _ when failure.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused } =>
                language.In($"{host}: соединение не принимают", $"{host}: connection refused"),
            _ => language.In($"{host}: нет соединения", $"{host}: no connection"),
        };
    }

    /// <summary>The reason of a request whose answer did not come in time.</summary>
    public static string NoAnswer(Uri url, TextLanguage language)
    {
        string host = OneLine.Of(url.Authority, 200);
        return language.In($"{host}: не ответил вовремя", $"{host}: no answer in time");
    }
}
