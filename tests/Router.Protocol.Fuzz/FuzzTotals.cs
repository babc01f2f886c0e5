using Router.Protocol.Codec;
using Router.Protocol.Framing;

namespace Router.Protocol.Fuzz;

/// <summary>What was counted.</summary>
internal sealed class FuzzTotals
{
    private readonly long[] _malformed = new long[Enum.GetValues<PacketFault>().Length];
    private readonly long[] _broken = new long[Enum.GetValues<StreamFault>().Length];

    public long Inputs { get; set; }

    public long Bytes { get; set; }

    public long Decoded { get; set; }

    public long Repaired { get; set; }

    public long Envelopes { get; set; }

    public void Count(PacketFault fault) => _malformed[(int)fault]++;

    public void Count(StreamFault fault) => _broken[(int)fault]++;

    public void Add(FuzzTotals other)
    {
        Inputs += other.Inputs;
        Bytes += other.Bytes;
        Decoded += other.Decoded;
        Repaired += other.Repaired;
        Envelopes += other.Envelopes;
        for (int i = 0; i < _malformed.Length; i++)
        {
            _malformed[i] += other._malformed[i];
        }

        for (int i = 0; i < _broken.Length; i++)
        {
            _broken[i] += other._broken[i];
        }
    }

    public void Write(TextWriter output, TimeSpan elapsed, ulong seed)
    {
        Row(output, "inputs", Inputs);
        Row(output, "bytes", Bytes);
        Row(output, "packets decoded", Decoded);
        Row(output, "  of them repaired", Repaired);
        Row(output, "  of them as envelope", Envelopes);
        Row(output, "packets malformed", _malformed.Sum());
        foreach (PacketFault fault in Enum.GetValues<PacketFault>().Where(fault => fault != PacketFault.None))
        {
            Row(output, $"  {fault}", _malformed[(int)fault]);
        }

        Row(output, "streams broken", _broken.Sum() - _broken[(int)StreamFault.None]);
        foreach (StreamFault fault in Enum.GetValues<StreamFault>().Where(fault => fault != StreamFault.None))
        {
            Row(output, $"  {fault}", _broken[(int)fault]);
        }

        output.WriteLine($"{"seconds",-24}{elapsed.TotalSeconds,16:N1}");
        output.WriteLine($"{"inputs per second",-24}{Inputs / elapsed.TotalSeconds,16:N0}");
        output.WriteLine($"{"seed",-24}{seed,16}");
    }

    private static void Row(TextWriter output, string name, long value) => output.WriteLine($"{name,-24}{value,16:N0}");
}
