using Router.Sinks.Abstractions;

namespace Router.Sinks.Http;

/// <summary>Finds what is wrong with the option <c>proxy</c>, which all sinks on the network have.</summary>
internal static class ProxyCheck
{
    public static IEnumerable<OptionProblem> Problems(Uri? proxy)
    {
        if (proxy is not null && (!proxy.IsAbsoluteUri || proxy.Scheme is not ("http" or "socks5") || proxy.Host.Length == 0))
        {
            yield return new OptionProblem("proxy", "нужен http://host:порт или socks5://host:порт", "http://host:port or socks5://host:port is needed");
        }
    }
}
