namespace Router.Routing.Diagnostics;

/// <summary>Finds what somebody probably meant: the known name that is the fewest typing mistakes away.</summary>
public static class NearestName
{
    /// <summary>The nearest of <paramref name="known"/>, or <see langword="null"/> when none is near.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        string? nearest = null;
        int best = Math.Max(1, name.Length / 3) + 1;
        foreach (string candidate in known)
        {
            int distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < best)
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>The nearest name as the end of a message; without one, all that is known when that is short enough to read.</summary>
    public static Bilingual Hint(string name, IReadOnlyCollection<string> known)
    {
        if (Of(name, known) is { } nearest)
        {
            return new Bilingual($"; может быть, {nearest}?", $"; did you mean {nearest}?");
        }

        string all = string.Join(", ", known);
        return known.Count is 0 or > 20 ? Bilingual.Nothing : new Bilingual($"; здесь бывают: {all}", $"; known here: {all}");
    }

    /// <summary>Insertions, deletions, replacements, and neighbours swapped, each counted as one.</summary>
    private static int Distance(string left, string right)
    {
        int[] beforeLast = new int[right.Length + 1];
        int[] last = new int[right.Length + 1];
        int[] current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }
}
