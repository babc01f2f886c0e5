using Microsoft.Data.Sqlite;
using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Journal.Sqlite;
using Router.Journal.StateFiles;

namespace Router.Journal.Tests.Sqlite.Recovery;

/// <summary>The files of a journal that random work made, as they lay on the disk at its end and some time before, and what is in it.</summary>
internal sealed class JournalSample
{
    private static readonly string[] Names = ["journal.db", "journal.db-wal", "journal.mark", "state.json"];

    public JournalModel Model { get; } = new();

    public bool HasState { get; private init; }

    /// <summary>At the end.</summary>
    public Dictionary<string, byte[]> Files { get; private set; } = [];

    /// <summary>Some time before.</summary>
    public Dictionary<string, byte[]> OldFiles { get; private set; } = [];

    public static async Task<JournalSample> MakeAsync(int seed)
    {
        var random = new Random(seed);
        var sample = new JournalSample { HasState = seed % 3 != 0 };
        using var folder = new JournalFolder();
        SqliteJournalStore store = await SqliteJournalStore.OpenAsync(Options(folder, sample.HasState), default);
        foreach (string sink in (string[])["crm", "mail", "tg", "old"])
        {
            sample.Model.Pending[sink] = [];
            sample.Model.Rows[sink] = new(StringComparer.Ordinal);
            await store.AppendAsync([], [new SinkProgress { Sink = sink, Cursor = store.LastSequence }], default);
        }

        int steps = random.Next(10, 60);
        for (int step = 0; step < steps; step++)
        {
            await sample.StepAsync(store, random);
            if (step == steps / 2)
            {
                sample.OldFiles = Read(folder);
                await sample.TakeOverAsync(store, random);
            }

            if (random.Next(20) == 0)
            {
                Checkpoint(folder.Journal);
            }
        }

        if (seed % 2 == 0)
        {
            await store.DisposeAsync();
            sample.Files = Read(folder);
        }
        else
        {
            sample.Files = Read(folder);
            await store.DisposeAsync();
        }

        return sample;
    }

    public static SqliteJournalOptions Options(JournalFolder folder, bool hasState) =>
        folder.Options with { State = hasState ? StateFile.Open(folder.PathOf("state.json"), TimeProvider.System) : null };

    /// <summary>Puts the files into a folder.</summary>
    public void Write(JournalFolder folder)
    {
        foreach ((string name, byte[] content) in Files)
        {
            File.WriteAllBytes(folder.PathOf(name), content);
        }
    }

    private async Task StepAsync(SqliteJournalStore store, Random random)
    {
        var records = new JournalRecord[random.Next(0, 8)];
        for (int i = 0; i < records.Length; i++)
        {
            string[] sinks = [.. Model.Pending.Keys.Where(_ => random.Next(3) == 0)];
            records[i] = random.Next(6) == 0
                ? TestRecords.Gap()
                : TestRecords.Event("k" + random.Next(4), sinks) with { Bytes = new byte[random.Next(5) == 0 ? random.Next(12_000) : random.Next(300)] };
        }

        List<SinkProgress> progress = [];
        foreach (string sink in Model.Pending.Keys.Where(_ => random.Next(4) == 0).ToList())
        {
            progress.Add(await ProgressAsync(store, sink, random));
        }

        long before = store.LastSequence;
        Model.Last = (await store.AppendAsync(records, progress, default)).LastSequence;
        for (int i = 0; i < records.Length; i++)
        {
            foreach (JournaledDestination destination in records[i] is EventRecord record ? record.Destinations : [])
            {
                Model.Pending[destination.Sink].Add(before + 1 + i);
            }
        }
    }

    private async Task<SinkProgress> ProgressAsync(SqliteJournalStore store, string sink, Random random)
    {
        SinkStanding standing = (await store.ReadStandingAsync(sink, default))!;
        long cursor = random.NextInt64(standing.Cursor, store.LastSequence + 1);
        List<DeliveryRow> rows = [];
        foreach (SinkEntry entry in (await store.ReadSinkAsync(sink, standing.Cursor, 1_000, default)).Entries.Where(entry => entry.Sequence <= cursor))
        {
            Model.Pending[sink].Remove(entry.Sequence);
            if (random.Next(3) == 0)
            {
                rows.Add(TestRecords.Row(entry.Record, entry.Sequence, sink, (DeliveryRowState)random.Next(3)));
            }
        }

        string[] done = [.. Model.Rows[sink].Keys.Where(_ => random.Next(5) == 0)];
        foreach (string id in done)
        {
            Model.Rows[sink].Remove(id);
        }

        rows.RemoveAll(row => done.Contains(row.DeliveryId));
        rows.ForEach(row => Model.Rows[sink][row.DeliveryId] = row);
        return new SinkProgress
        {
            Sink = sink,
            Cursor = cursor,
            Rows = rows,
            DoneRows = done,
            State = random.Next(3) == 0 ? TestRecords.Texts(("token", new string('x', random.Next(500)))) : null,
        };
    }

    private async Task TakeOverAsync(SqliteJournalStore store, Random random)
    {
        if (random.Next(2) == 0)
        {
            string to = random.Next(2) == 0 ? "new" : "tg";
            await store.TakeOverSinkAsync("old", to, default);
            Model.Pending.TryAdd(to, []);
            Model.Rows.TryAdd(to, new(StringComparer.Ordinal));
            Model.Pending[to].UnionWith(Model.Pending["old"]);
            foreach ((string id, DeliveryRow row) in Model.Rows["old"])
            {
                Model.Rows[to][id] = row;
            }

            Model.Pending.Remove("old");
            Model.Rows.Remove("old");
            Model.FormerNames[to] = "old";
        }
    }

    private static void Checkpoint(string journal)
    {
        using var connection = new SqliteConnection($"Data Source={journal};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
        command.ExecuteNonQuery();
    }

    /// <summary>The files as they lie on the disk now.</summary>
    private static Dictionary<string, byte[]> Read(JournalFolder folder)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (string name in Names.Where(name => File.Exists(folder.PathOf(name))))
        {
            using var stream = new FileStream(folder.PathOf(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] content = new byte[stream.Length];
            stream.ReadExactly(content);
            files[name] = content;
        }

        return files;
    }
}
