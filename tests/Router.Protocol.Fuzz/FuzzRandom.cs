namespace Router.Protocol.Fuzz;

/// <summary>SplitMix64: one per input, made from the seed and the input's index, so that every input can be made alone.</summary>
internal struct FuzzRandom(ulong seed, long index)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = Mix(seed * Step) ^ Mix((ulong)index + Step);

    /// <summary>A number from 0 to <paramref name="limit"/>, exclusive.</summary>
    public int Next(int limit)
    {
        _state += Step;
        return (int)(((Mix(_state) >> 32) * (ulong)limit) >> 32);
    }

    /// <summary>Whether a coin that shows heads once in <paramref name="times"/> does.</summary>
    public bool OneIn(int times) => Next(times) == 0;

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
