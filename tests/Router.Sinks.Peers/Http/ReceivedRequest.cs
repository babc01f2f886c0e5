using System.Text;
using System.Text.Json;

namespace Router.Sinks.Peers.Http;

/// <summary>A request as it stood on the connection, and the name in the certificate that its client showed.</summary>
internal sealed record ReceivedRequest(string Head, byte[] Body, int Connection, string? Client = null)
{
    public string Line => Head[..Head.IndexOf("\r\n", StringComparison.Ordinal)];

    public string? Header(string name) => Head.Split("\r\n")
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .SingleOrDefault();

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string Text => Encoding.UTF8.GetString(Body);
}
