using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Router.Protocol.Codec;
using Router.Protocol.Envelope;
using Router.Protocol.Framing;
using Router.Protocol.Packets;

namespace Router.Protocol.Fuzz;

/// <summary>How the time per byte grows with the size of adversarial inputs: linear work stays near 1.</summary>
internal static class GrowthTable
{
    private const int SmallestSize = 16 * 1024;
    private const int ChunkLength = 64;
    private const int Runs = 7;
    private const double SuspectFrom = 4;

    private static readonly int[] Factors = [1, 2, 4, 8, 16];

    public static void Write(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"growth: time per byte at 1 to 16 times {SmallestSize:N0} characters, relative to the smallest");
        output.WriteLine($"{"family",-32}{"ns/byte",8}{string.Concat(Factors.Select(factor => $"{factor + "n",8}"))}");
        foreach (GrowthFamily family in GrowthFamily.All)
        {
            Measure(family, SmallestSize);
            double[] times = [.. Factors.Select(factor => Measure(family, SmallestSize * factor))];
            string suspect = times[^1] / times[0] >= SuspectFrom ? "  SUSPECT" : string.Empty;
            output.WriteLine($"{family.Name,-32}{times[0],8:F2}{string.Concat(times.Select(time => $"{time / times[0],8:F2}"))}{suspect}");
        }
    }

    /// <summary>Nanoseconds for each byte: the best of several runs, each of enough repeats to be long.</summary>
    private static double Measure(GrowthFamily family, int size)
    {
        string xml = family.Make(size);
        byte[] bytes = Encoding.UTF8.GetBytes(xml);
        Action work = family.Kind switch
        {
            GrowthKind.Parse => () => _ = PacketReader.TryParse(xml, out _, out _),
            GrowthKind.Frame => () => StreamPlayer.Play(bytes, FrameReader.MaxCap, () => ChunkLength, [], onPacket: null),
            _ => WriteEnvelope(xml),
        };
        int repeats = SmallestSize * Factors[^1] / size;
        double best = double.MaxValue;
        for (int run = 0; run < Runs; run++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < repeats; i++)
            {
                work();
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / repeats);
        }

        return best / bytes.Length;
    }

    private static Action WriteEnvelope(string xml)
    {
        StreamPlayer.Require(PacketReader.TryParse(xml, out Packet? packet, out _), "a family of envelopes is made of events");
        var told = (AgentEvent)packet!;
        var context = new EnvelopeContext { Id = Guid.Empty, Login = "1", ReceivedAt = DateTimeOffset.UnixEpoch };
        return () =>
        {
            using var json = new Utf8JsonWriter(Stream.Null);
            EnvelopeWriter.Write(json, told, context);
        };
    }
}
