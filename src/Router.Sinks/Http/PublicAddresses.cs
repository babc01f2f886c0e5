using System.Net;
using System.Net.Sockets;

namespace Router.Sinks.Http;

/// <summary>Addresses of the open internet, as IANA's special-purpose registries tell them apart from all others.</summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    /// <summary>What is private, of this host, of the link, behind a carrier's NAT, a group, an example or a way to carry one of these.</summary>
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Whether an address is one. IPv6 within which an IPv4 address stands (mapped, NAT64, 6to4, Teredo) is not.</summary>
    public static bool Contain(IPAddress address) =>
        !address.IsIPv4MappedToIPv6
        && (address.AddressFamily == AddressFamily.InterNetwork || Global.Contains(address))
        && !Array.Exists(Special, network => network.Contains(address));
}
