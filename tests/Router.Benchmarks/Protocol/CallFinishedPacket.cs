using System.Reflection;

namespace Router.Benchmarks.Protocol;

/// <summary>The checked-in known answer that decoding is measured on: one Call.Finished of 525 characters, as the app sends it.</summary>
internal static class CallFinishedPacket
{
    public const int HeaderLength = 4;

    /// <summary>Header and body.</summary>
    public static byte[] Frame { get; } = Load();

    /// <summary>The body alone, UTF-16LE.</summary>
    public static byte[] Body { get; } = Frame[HeaderLength..];

    private static byte[] Load()
    {
        using Stream resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("call.finished.525.bin")
            ?? throw new InvalidOperationException("The packet is not embedded: see Router.Benchmarks.csproj.");
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}
