using Microsoft.Data.Sqlite;
using Router.Journal.Sqlite.Codec;
using Router.Journal.Sqlite.Statements;

namespace Router.Journal.Sqlite.Tables;

/// <summary>The changes of sinks' names. There are few, as a rule none: they are read once, and again when there are others.</summary>
internal sealed class RenameTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _insert = new(
        connection, "INSERT INTO renames (name, new_name, after, through, others, checksum) VALUES (?3, ?4, ?1, ?2, ?5, ?6)");

    private readonly Statement _which = new(connection, "SELECT count(*), max(id) FROM renames");
    private readonly Statement _all = new(connection, "SELECT name, new_name, after, through, others, checksum FROM renames ORDER BY id");
    private readonly Statement _deleteBefore = new(connection, "DELETE FROM renames WHERE through < ?1");
    private SinkRenames _read = SinkRenames.None;
    private (long Count, long Last) _readOf;

    public void Insert(SinkRename rename)
    {
        var others = new BodyWriter();
        long before = 0;
        foreach (long sequence in rename.Others.Order())
        {
            others.WriteNumber(sequence - before);
            before = sequence;
        }

        _insert.Bind(3, rename.Name).Bind(4, rename.NewName).Bind(5, others.Written).Bind(6, ChecksumOf(rename, others.Written));
        _insert.Run(rename.After, rename.Through);
    }

    /// <summary>Drops those of records that are all gone.</summary>
    /// <param name="sequence">The oldest record.</param>
    public void DeleteBefore(long sequence) => _deleteBefore.Run(sequence);

    /// <summary>How many there are.</summary>
    public long Count() => Which().Count;

    /// <summary>Those that can be read, in order, whatever became of the others.</summary>
    public List<SinkRename> Inspect()
    {
        List<SinkRename> renames = [];
        try
        {
            using StatementRows rows = _all.Query();
            while (rows.Next())
            {
                if (ReadOne(rows) is { } rename)
                {
                    renames.Add(rename);
                }
            }
        }
        catch (JournalException)
        {
            // What came before it holds.
        }

        return renames;
    }

    /// <summary>All of them.</summary>
    /// <exception cref="JournalException">One is damaged.</exception>
    public SinkRenames Read()
    {
        (long Count, long Last) which = Which();
        if (which != _readOf)
        {
            _read = which.Count == 0 ? SinkRenames.None : new SinkRenames(ReadAll());
            _readOf = which;
        }

        return _read;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _insert.Dispose();
        _which.Dispose();
        _all.Dispose();
        _deleteBefore.Dispose();
    }

    private (long Count, long Last) Which()
    {
        using StatementRows rows = _which.Query();
        rows.Next();
        return (rows.Number(0), rows.Number(1));
    }

    private List<SinkRename> ReadAll()
    {
        List<SinkRename> renames = [];
        using StatementRows rows = _all.Query();
        while (rows.Next())
        {
            renames.Add(ReadOne(rows) ?? throw SqliteFaults.Damaged(connection, "a change of a sink's name is not as it was written"));
        }

        return renames;
    }

    /// <summary>The change of a name in a row; <see langword="null"/> when it is not as it was written.</summary>
    private static SinkRename? ReadOne(in StatementRows rows)
    {
        var others = new HashSet<long>();
        var rename = new SinkRename(rows.Text(0), rows.Text(1), rows.Number(2), rows.Number(3), others);
        if (ChecksumOf(rename, rows.Bytes(4)) != rows.Number(5))
        {
            return null;
        }

        var input = new BodyReader(rows.Bytes(4));
        for (long before = 0; !input.IsAtEnd;)
        {
            before += input.ReadNumber();
            others.Add(before);
        }

        return rename;
    }

    private static long ChecksumOf(SinkRename rename, ReadOnlySpan<byte> others) =>
        Checksum.Start().Add(rename.Name).Add(rename.NewName).Add(rename.After).Add(rename.Through).Add(others).Value;
}
