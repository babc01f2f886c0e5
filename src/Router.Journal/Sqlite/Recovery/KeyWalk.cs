namespace Router.Journal.Sqlite.Recovery;

/// <summary>
/// All keys of a table of which parts cannot be read. Behind a place that cannot be read it looks for the next one that can, at distances
/// that double, and then halves the last distance: so a damaged page costs some dozens of attempts, however many keys it had.
/// </summary>
internal static class KeyWalk
{
    /// <summary>Walks from the first key to the last one that can be found.</summary>
    /// <param name="next">The first key behind a number; <see langword="null"/> when there is none; throws when that cannot be read.</param>
    public static IEnumerable<long> Of(Func<long, long?> next)
    {
        long at = -1;
        while (true)
        {
            if (!TryNext(next, at, out long? key))
            {
                if (Skip(next, at) is not { } readable)
                {
                    yield break;
                }

                at = readable;
                continue;
            }

            if (key is not { } found)
            {
                yield break;
            }

            yield return found;
            at = found;
        }
    }

    private static long? Skip(Func<long, long?> next, long at)
    {
        for (long step = 1; step < long.MaxValue / 4 && at < long.MaxValue / 4; step *= 2)
        {
            if (TryNext(next, at + step, out _))
            {
                return Halve(next, at + (step / 2), at + step);
            }
        }

        return null;
    }

    private static long Halve(Func<long, long?> next, long bad, long good)
    {
        while (good - bad > 1)
        {
            long middle = bad + ((good - bad) / 2);
            (bad, good) = TryNext(next, middle, out _) ? (bad, middle) : (middle, good);
        }

        return good;
    }

    /// <summary>A key that is not behind its place shows that the table leads elsewhere; it counts as one that cannot be read.</summary>
    private static bool TryNext(Func<long, long?> next, long at, out long? key)
    {
        key = null;
        try
        {
            key = next(at);
            return key is null || key > at;
        }
        catch (JournalException)
        {
            return false;
        }
    }
}
