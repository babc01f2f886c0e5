namespace Router.Journal.Tests.Sqlite.Recovery;

/// <summary>Damages a journal's files at random.</summary>
internal static class RandomFaults
{
    /// <summary>One to three faults.</summary>
    /// <returns>What was done, for a person who looks into a failure.</returns>
    public static string Apply(JournalSample sample, JournalFolder folder, Random random)
    {
        List<string> done = [];
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            string[] names = [.. sample.Files.Keys.Where(name => File.Exists(folder.PathOf(name)))];
            if (names.Length > 0)
            {
                // The journal itself and its WAL more often than the small files.
                string name = random.Next(3) == 0 ? names[random.Next(names.Length)] : names[random.Next(Math.Min(names.Length, 2))];
                done.Add(Damage(sample, folder.PathOf(name), name, random));
            }
        }

        return string.Join(", ", done);
    }

    private static string Damage(JournalSample sample, string path, string name, Random random)
    {
        byte[] content = File.ReadAllBytes(path);
        int at = content.Length == 0 ? 0 : random.Next(content.Length);
        switch (random.Next(10))
        {
            case 0:
                File.WriteAllBytes(path, content[..at]);
                return $"{name} cut at {at}";
            case 1:
                at -= at % 4096;
                content.AsSpan(at, Math.Min(4096, content.Length - at)).Clear();
                File.WriteAllBytes(path, content);
                return $"{name} zeroed at {at}";
            case 2:
                File.Delete(path);
                return $"{name} deleted";
            case 3 when name is "journal.db-wal" or "state.json" && sample.OldFiles.TryGetValue(name, out byte[]? old):
                File.WriteAllBytes(path, old);
                return $"{name} older";
            default:
                int flips = random.Next(1, 4);
                for (int i = 0; i < flips && content.Length > 0; i++)
                {
                    content[random.Next(content.Length)] ^= (byte)(1 << random.Next(8));
                }

                File.WriteAllBytes(path, content);
                return $"{name} {flips} bits";
        }
    }
}
