using Router.Simulator.Faults;
using Router.Simulator.Recording;

namespace Router.Simulator.Pipes;

/// <summary>Writes packets in the pieces asked for and reports what became of each.</summary>
internal sealed class BatchWriter(Stream stream, TimeProvider time, Random random, Action<Occurrence> hear)
{
    /// <summary>
    /// Writes the packets; answers whether the connection goes on. However it ends, every packet has been reported.
    /// </summary>
    public async Task<bool> WriteAsync(IReadOnlyList<Outbound> batch, Torn? torn, CancellationToken ended)
    {
        (byte[] bytes, int[] ends) = Join(batch);
        IEnumerable<int> cuts = WriteCuts.Plan(ends, torn, random);
        int stop = StopOf(batch[^1], ends);
        if (stop < ends[^1])
        {
            cuts = cuts.Where(cut => cut < stop).Append(stop);
        }

        int written = 0;
        int attempted = 0;
        int reported = 0;
        try
        {
            foreach (int cut in cuts)
            {
                attempted = cut;
                await stream.WriteAsync(bytes.AsMemory(written..cut), ended);
                await stream.FlushAsync(ended);
                written = cut;
                while (reported < batch.Count && ends[reported] <= written)
                {
                    Report(batch[reported++], PacketOutcome.Sent);
                }

                if (torn is { Pause: var pause } && pause > TimeSpan.Zero && written < stop)
                {
                    await Task.Delay(pause, time, ended);
                }
            }
        }
        finally
        {
            for (; reported < batch.Count; reported++)
            {
                int start = reported == 0 ? 0 : ends[reported - 1];
                Report(batch[reported], start < attempted ? PacketOutcome.TornOff : PacketOutcome.Dropped);
            }
        }

        return stop == ends[^1];
    }

    /// <summary>Reports a packet whose turn never came.</summary>
    public void ReportDropped(Outbound packet) => Report(packet, PacketOutcome.Dropped);

    private static (byte[] Bytes, int[] Ends) Join(IReadOnlyList<Outbound> batch)
    {
        int[] ends = new int[batch.Count];
        int total = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            total += batch[i].Bytes.Length;
            ends[i] = total;
        }

        if (batch.Count == 1)
        {
            return (batch[0].Bytes, ends);
        }

        byte[] bytes = new byte[total];
        for (int i = 0; i < ends.Length; i++)
        {
            batch[i].Bytes.CopyTo(bytes, ends[i] - batch[i].Bytes.Length);
        }

        return (bytes, ends);
    }

    /// <summary>Where writing ends: behind the last packet, or inside it when it is to be cut.</summary>
    private int StopOf(Outbound last, int[] ends)
    {
        if (last.Cut is not { } cut)
        {
            return ends[^1];
        }

        int length = Math.Clamp(cut.After ?? random.Next(1, last.Bytes.Length), 1, last.Bytes.Length - 1);
        return ends[^1] - last.Bytes.Length + length;
    }

    private void Report(Outbound packet, PacketOutcome outcome) => hear(packet.Report with
    {
        At = time.GetUtcNow(),
        Outcome = outcome,
        Reason = outcome == PacketOutcome.Dropped ? DropReason.Disconnected : null,
    });
}
