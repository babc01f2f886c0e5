using System.Collections.Concurrent;
using System.Globalization;
using Router.Journal.Sqlite;

namespace Router.Journal.Tests.Sqlite.Recovery;

/// <summary>
/// Whatever happens to the files, Router starts, and what is gone is named. ROUTER_FAULT_SEEDS=100000 tries more than the usual 1,000 seeds;
/// ROUTER_FAULT_FIRST says with which to begin.
/// </summary>
public sealed class RandomFaultsTests
{
    private const int Samples = 32;

    [Fact]
    public async Task Damaged_files_never_stop_Router_and_nothing_is_lost_without_a_word()
    {
        JournalSample[] samples = await Task.WhenAll(Enumerable.Range(0, Samples).Select(JournalSample.MakeAsync));
        int first = Number("ROUTER_FAULT_FIRST", 0);
        ConcurrentBag<string> failures = [];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForEachAsync(Enumerable.Range(first, Number("ROUTER_FAULT_SEEDS", 1_000)), parallel, async (seed, _) =>
        {
            try
            {
                if (await TryAsync(samples[seed % Samples], new Random(seed)) is { } failure)
                {
                    failures.Add($"seed {seed}: {failure}");
                }
            }
            catch (JournalException refused) when (refused.Fault == JournalFault.NewerVersion)
            {
                // One bit of the version: a person is asked, and nothing was touched.
            }
            catch (Exception cause)
            {
                failures.Add($"seed {seed}: {cause}");
            }
        });
        string.Join("\n", failures).ShouldBeEmpty();
    }

    /// <summary>What is wrong with a journal that was opened after faults; <see langword="null"/> when nothing is.</summary>
    private static async Task<string?> TryAsync(JournalSample sample, Random random)
    {
        using var folder = new JournalFolder();
        sample.Write(folder);
        string faults = RandomFaults.Apply(sample, folder, random);
        if (!sample.Files.Keys.Any(name => new FileInfo(folder.PathOf(name)) is { Exists: true, Length: > 0 }))
        {
            // Nothing says that there ever was a journal.
            return null;
        }

        JournalLoss? loss;
        long last;
        await using (SqliteJournalStore store = await SqliteJournalStore.OpenAsync(JournalSample.Options(folder, sample.HasState), default))
        {
            loss = store.Opening.Loss;
            string told = $"{faults}; told: {loss?.Reason}, lost {string.Join(' ', loss?.Lost ?? [])}, "
                + $"without place {string.Join(' ', loss?.SinksWithoutPlace ?? [])}, set back {string.Join(' ', loss?.SinksSetBack ?? [])}";
            if (await sample.Model.MissingAsync(store, loss) is { Count: > 0 } missing)
            {
                return $"{string.Join(' ', missing)} is missing after {told}";
            }

            AppendResult appended = await store.AppendAsync([TestRecords.Event("a", "crm")], [], default);
            last = appended.LastSequence;
            if (last <= sample.Model.Last || appended.Loss is not null)
            {
                return $"number {last} was used before ({sample.Model.Last}), or a second loss {appended.Loss} after {told}";
            }
        }

        await using SqliteJournalStore again = await SqliteJournalStore.OpenAsync(JournalSample.Options(folder, sample.HasState), default);
        if (again.Opening.Loss is not null || again.LastSequence != last)
        {
            return $"the second start found {again.Opening.Loss}, or {again.LastSequence} instead of {last}, after {faults}";
        }

        return await sample.Model.MissingAsync(again, loss) is { Count: > 0 } gone ? $"{string.Join(' ', gone)} went with the second start after {faults}" : null;
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
