#nullable disable annotations
using System.Globalization;

namespace Akka.Actor;

/// <summary>Where an actor system is: protocol, name, and host and port when it has them.</summary>
public sealed class Address : ISurrogated, IEquatable<Address>, IComparable<Address>, IComparable, ICloneable
{
    // As in "akka": a shorter one is not taken for a protocol.
    private const int ShortestProtocol = 4;

    /// <summary>The address that means every system.</summary>
    public static readonly Address AllSystems = new("akka", "all-systems");

    /// <summary>Orders addresses by their text.</summary>
    public static readonly IComparer<Address> Comparer = Comparer<Address>.Create((one, other) => one is null ? (other is null ? 0 : -1) : one.CompareTo(other));

    /// <summary>Makes an address.</summary>
    public Address(string protocol, string system, string host = null, int? port = null)
    {
        Protocol = protocol;
        System = system;
        Host = host?.ToLowerInvariant();
        Port = port;
    }

    /// <summary>The host, or null.</summary>
    public string Host { get; }

    /// <summary>The port, or null.</summary>
    public int? Port { get; }

    /// <summary>The system's name.</summary>
    public string System { get; }

    /// <summary>The protocol, <c>akka</c> for a local system.</summary>
    public string Protocol { get; }

    /// <summary>Whether the address means this process.</summary>
    public bool HasLocalScope => string.IsNullOrEmpty(Host);

    /// <summary>Whether the address names a host.</summary>
    public bool HasGlobalScope => !HasLocalScope;

    /// <summary>Reads <c>protocol://system[@host:port]</c>.</summary>
    public static Address Parse(string address) =>
        TryParse(address, out Address parsed) ? parsed : throw new UriFormatException($"Invalid address: {address}");

    /// <summary>The same with another host.</summary>
    public Address WithHost(string host = null) => new(Protocol, System, host, Port);

    /// <summary>The same with another port.</summary>
    public Address WithPort(int? port = null) => new(Protocol, System, Host, port);

    /// <summary>The same with another system.</summary>
    public Address WithSystem(string system) => new(Protocol, system, Host, Port);

    /// <summary>The same with another protocol.</summary>
    public Address WithProtocol(string protocol) => new(protocol, System, Host, Port);

    /// <summary>System, host and port, as between the slashes of a path.</summary>
    public string HostPort() => ToString()[(Protocol.Length + 3)..];

    /// <inheritdoc/>
    public bool Equals(Address other) =>
        other is not null && Port == other.Port && Host == other.Host && System == other.System && Protocol == other.Protocol;

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as Address);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Protocol, System, Host, Port);

    /// <inheritdoc/>
    public int CompareTo(Address other) => string.CompareOrdinal(ToString(), other?.ToString());

    int IComparable.CompareTo(object obj) => obj is Address other
        ? CompareTo(other)
        : throw new ArgumentException($"Cannot compare {nameof(Address)} with instance of type '{obj?.GetType().FullName ?? "null"}'.", nameof(obj));

    /// <summary>A copy.</summary>
    public object Clone() => new Address(Protocol, System, Host, Port);

    /// <inheritdoc/>
    public override string ToString()
    {
        string text = $"{Protocol}://{System}";
        if (Host is { Length: > 0 })
        {
            text += "@" + Host;
        }

        return Port is { } port ? text + ":" + port.ToString(CultureInfo.InvariantCulture) : text;
    }

    /// <summary>Compares all parts.</summary>
    public static bool operator ==(Address left, Address right) => Equals(left, right);

    /// <summary>Compares all parts.</summary>
    public static bool operator !=(Address left, Address right) => !Equals(left, right);

    /// <summary>Reads <c>protocol://system[@host:port]</c>, or answers false.</summary>
    public static bool TryParse(string path, out Address address) => TryParse(path.AsSpan(), out address);

    /// <summary>Reads <c>protocol://system[@host:port]</c>, with what follows it, or answers false.</summary>
    public static bool TryParse(string path, out Address address, out string absolutUri)
    {
        bool parsed = TryParse(path.AsSpan(), out address, out ReadOnlySpan<char> rest);
        absolutUri = parsed ? rest.ToString() : null;
        return parsed;
    }

    /// <summary>Reads <c>protocol://system[@host:port]</c>, or answers false.</summary>
    public static bool TryParse(ReadOnlySpan<char> span, out Address address) => TryParse(span, out address, out _);

    /// <summary>Reads <c>protocol://system[@host:port]</c>, with what follows it, or answers false.</summary>
    public static bool TryParse(ReadOnlySpan<char> span, out Address address, out ReadOnlySpan<char> absolutUri)
    {
        address = null;
        if (!TryPart(span, out ReadOnlySpan<char> text, out absolutUri))
        {
            return false;
        }

        // As in any URI, whatever the case it is written in.
        int colon = text.IndexOf(':');
        string protocol = text[..colon].ToString().ToLowerInvariant();
        ReadOnlySpan<char> hostPort = text[(colon + 3)..];
        int at = hostPort.IndexOf('@');
        if (at < 0)
        {
            address = hostPort.IsEmpty || hostPort.Contains(':') ? null : new Address(protocol, hostPort.ToString());
            return address is not null;
        }

        int portAt = hostPort.LastIndexOf(':');
        if (at == 0 || portAt <= at + 1
            || !int.TryParse(hostPort[(portAt + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int port))
        {
            return false;
        }

        address = new Address(protocol, hostPort[..at].ToString(), hostPort[(at + 1)..portAt].ToString(), port);
        return true;
    }

    /// <summary>Parts what may be an address from what follows it; that is <c>/</c> when nothing does.</summary>
    internal static bool TryPart(ReadOnlySpan<char> path, out ReadOnlySpan<char> address, out ReadOnlySpan<char> absoluteUri)
    {
        address = default;
        absoluteUri = path;
        int colon = path.IndexOf("://");
        if (colon < ShortestProtocol)
        {
            return false;
        }

        int slash = path[(colon + 3)..].IndexOf('/');
        address = slash < 0 ? path : path[..(colon + 3 + slash)];
        absoluteUri = slash < 0 ? "/" : path[(colon + 3 + slash)..];
        return true;
    }

    /// <inheritdoc/>
    public ISurrogate ToSurrogate(ActorSystem system) => new AddressSurrogate { Protocol = Protocol, System = System, Host = Host, Port = Port };

    /// <summary>Stands for an address.</summary>
    public sealed class AddressSurrogate : ISurrogate
    {
        /// <summary>The protocol.</summary>
        public string Protocol { get; set; }

        /// <summary>The system's name.</summary>
        public string System { get; set; }

        /// <summary>The host.</summary>
        public string Host { get; set; }

        /// <summary>The port.</summary>
        public int? Port { get; set; }

        /// <inheritdoc/>
        public ISurrogated FromSurrogate(ActorSystem system) => new Address(Protocol, System, Host, Port);
    }
}
