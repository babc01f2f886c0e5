namespace Router.Simulator;

/// <summary>Finds what somebody meant who mistyped a name.</summary>
internal static class NearestName
{
    /// <summary>The candidate closest to <paramref name="text"/>, if it is close enough to be meant.</summary>
    public static string? Find(string text, IEnumerable<string> candidates)
    {
        int limit = Math.Max(1, text.Length / 3);
        return candidates
            .Select(candidate => (Name: candidate, Distance: Distance(text.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(found => found.Distance <= limit)
            .OrderBy(found => found.Distance)
            .Select(found => found.Name)
            .FirstOrDefault();
    }

    /// <summary>A question to add to a message, empty when nothing comes close.</summary>
    public static Bilingual Hint(string text, IEnumerable<string> candidates) => Find(text, candidates) is { } name
        ? new Bilingual($"; did you mean {name}?", $"; может быть, {name}?")
        : new Bilingual(string.Empty, string.Empty);

    /// <summary>How many single characters differ, two swapped neighbours counting once.</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                int change = left[i - 1] == right[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[left.Length, right.Length];
    }
}
