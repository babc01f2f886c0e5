using System.Diagnostics;
using Router.Protocol.Framing;

namespace Router.Protocol.Fuzz;

/// <summary>Tries the inputs of one seed on all cores; stops at the first failure.</summary>
internal sealed class FuzzRun(FuzzOptions options, Corpus corpus)
{
    private const int CompareEvery = 8;
    private const int LookAtClockEvery = 1024;
    private const int SmallCap = 512;

    private readonly FuzzTotals _totals = new();
    private readonly Stopwatch _clock = new();
    private FuzzFailure? _failure;

    /// <summary>Runs to the end; answers the failure, if there was one.</summary>
    public FuzzFailure? Run()
    {
        _clock.Start();
        if (options.Index is { } index)
        {
            Work(index, step: 1, index + 1);
        }
        else
        {
            int workers = Environment.ProcessorCount;
            Thread[] threads = [.. Enumerable.Range(0, workers).Select(first => new Thread(() => Work(first, workers, options.Inputs)))];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
        }

        _clock.Stop();
        return _failure;
    }

    /// <summary>The counts of all workers.</summary>
    public void WriteSummary(TextWriter output) => _totals.Write(output, _clock.Elapsed, options.Seed);

    private void Work(long first, int step, long end)
    {
        var totals = new FuzzTotals();
        using var checks = new PacketChecks(totals);
        var mutator = new Mutator(corpus);
        for (long index = first; index < end && !IsOver(totals.Inputs); index += step)
        {
            var random = new FuzzRandom(options.Seed, index);
            ReadOnlyMemory<byte> input = mutator.Next(ref random);
            try
            {
                Try(input, random, checks, totals, compare: index % CompareEvery == 0);
            }
#pragma warning disable CA1031 // Whatever is thrown is what the fuzzer looks for.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref _failure, new FuzzFailure(index, input.ToArray(), exception.ToString()), null);
                return;
            }

            totals.Inputs++;
            totals.Bytes += input.Length;
        }

        lock (_totals)
        {
            _totals.Add(totals);
        }
    }

    private bool IsOver(long done) =>
        Volatile.Read(ref _failure) is not null
        || (done % LookAtClockEvery == 0 && options.Minutes is { } minutes && _clock.Elapsed.TotalMinutes >= minutes);

    private static void Try(ReadOnlyMemory<byte> input, FuzzRandom random, PacketChecks checks, FuzzTotals totals, bool compare)
    {
        int cap = random.OneIn(4) ? SmallCap : FrameReader.DefaultCap;
        int largestChunk = random.Next(4) switch { 0 => 1, 1 => 16, 2 => 256, _ => input.Length };
        var cuts = new List<StreamPlayer.Cut>();
        StreamFault fault = StreamPlayer.Play(input, cap, () => 1 + random.Next(Math.Max(1, largestChunk)), cuts, checks.Check);
        totals.Count(fault);
        foreach (StreamPlayer.Cut cut in cuts)
        {
            if (cut.Fault != default)
            {
                totals.Count(cut.Fault);
            }
        }

        if (compare)
        {
            var wholeCuts = new List<StreamPlayer.Cut>();
            StreamFault wholeFault = StreamPlayer.Play(input, cap, () => input.Length, wholeCuts, onPacket: null);
            StreamPlayer.Require(fault == wholeFault && cuts.SequenceEqual(wholeCuts), "chunks do not change what is read");
        }
    }
}
