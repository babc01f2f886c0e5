namespace Router.Sinks.Peers;

/// <summary>The proxy's side of SOCKS 5 without a password; after it the server speaks itself.</summary>
internal static class Socks
{
    public static async Task GreetAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] bytes = new byte[512];
        await stream.ReadExactlyAsync(bytes.AsMemory(0, 2), cancellationToken);
        await stream.ReadExactlyAsync(bytes.AsMemory(0, bytes[1]), cancellationToken);
        await stream.WriteAsync(new byte[] { 5, 0 }, cancellationToken);
        await stream.ReadExactlyAsync(bytes.AsMemory(0, 5), cancellationToken);
        int rest = bytes[3] switch { 3 => bytes[4] + 2, 1 => 5, _ => 17 };
        await stream.ReadExactlyAsync(bytes.AsMemory(0, rest), cancellationToken);
        await stream.WriteAsync(new byte[] { 5, 0, 0, 1, 0, 0, 0, 0, 0, 0 }, cancellationToken);
    }
}
