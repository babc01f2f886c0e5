using System.Net;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Http;

/// <summary>The proxy of a sink: its own, or the system's.</summary>
internal static class SinkProxy
{
    public static IWebProxy Of(HttpSettings settings) => settings.Proxy is { } proxy ? Own(proxy) : HttpClient.DefaultProxy;

    /// <summary>The proxy that leads to an address; <see langword="null"/> when none does.</summary>
    public static Uri? To(Uri address, HttpSettings settings)
    {
        IWebProxy proxy = Of(settings);
        return proxy.IsBypassed(address) ? null : proxy.GetProxy(address);
    }

    private static WebProxy Own(Uri proxy)
    {
        string[] user = proxy.UserInfo.Split(':', 2);
        var address = new UriBuilder(proxy) { UserName = "", Password = "" };
        return new WebProxy(address.Uri)
        {
            Credentials = user is [{ Length: > 0 } name, ..]
                ? new NetworkCredential(Uri.UnescapeDataString(name), user.Length > 1 ? Uri.UnescapeDataString(user[1]) : "")
                : null,
        };
    }
}
