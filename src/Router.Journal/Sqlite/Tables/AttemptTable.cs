using Microsoft.Data.Sqlite;
using Router.Journal.Progress;
using Router.Journal.Sqlite.Codec;
using Router.Journal.Sqlite.Statements;

namespace Router.Journal.Sqlite.Tables;

/// <summary>
/// What was tried, packed: what one step of a sink tells of neighbouring events is one row. Events whose numbers have the bucket in common
/// are neighbours, so the attempts of one event are found among those of its neighbours alone. They decide nothing.
/// </summary>
internal sealed class AttemptTable(SqliteConnection connection) : IDisposable
{
    private const int BucketBits = 10;
    private const byte Version = 1;

    private readonly BodyWriter _body = new();
    private readonly Statement _insert = new(connection, "INSERT INTO attempts (bucket, sink, body) VALUES (?1, ?2, ?3)");
    private readonly Statement _ofBucket = new(connection, "SELECT sink, body FROM attempts WHERE bucket = ?1 ORDER BY id");
    private readonly Statement _deleteBefore = new(connection, "DELETE FROM attempts WHERE bucket < ?1");

    public void Insert(string sink, IReadOnlyList<DeliveryAttempt> attempts)
    {
        if (attempts.Count == 0)
        {
            return;
        }

        if (attempts.All(attempt => BucketOf(attempt.Sequence) == BucketOf(attempts[0].Sequence)))
        {
            Insert(BucketOf(attempts[0].Sequence), sink, attempts);
            return;
        }

        foreach (IGrouping<long, DeliveryAttempt> neighbours in attempts.GroupBy(attempt => BucketOf(attempt.Sequence)))
        {
            Insert(neighbours.Key, sink, neighbours);
        }
    }

    /// <summary>The attempts to deliver one event, in order.</summary>
    /// <exception cref="JournalException">They are damaged.</exception>
    public List<SinkAttempt> Read(long sequence)
    {
        List<SinkAttempt> attempts = [];
        using StatementRows rows = _ofBucket.Query(BucketOf(sequence));
        while (rows.Next())
        {
            try
            {
                Read(rows.Text(0), rows.Bytes(1), sequence, attempts);
            }
            catch (Exception cause) when (cause is InvalidDataException or OverflowException or ArgumentException)
            {
                throw SqliteFaults.Damaged(connection, $"the attempts to deliver event {sequence} are not as they were written");
            }
        }

        return attempts;
    }

    /// <summary>Drops those of events that are all gone.</summary>
    /// <param name="sequence">The oldest record.</param>
    public void DeleteBefore(long sequence) => _deleteBefore.Run(BucketOf(sequence));

    /// <inheritdoc/>
    public void Dispose()
    {
        _insert.Dispose();
        _ofBucket.Dispose();
        _deleteBefore.Dispose();
    }

    private static long BucketOf(long sequence) => sequence >> BucketBits;

    private void Insert(long bucket, string sink, IEnumerable<DeliveryAttempt> attempts)
    {
        _body.Clear();
        _body.WriteFixed(0);
        _body.WriteByte(Version);
        long sequence = bucket << BucketBits;
        long at = 0;
        foreach (DeliveryAttempt attempt in attempts)
        {
            _body.WriteNumber(attempt.Sequence - sequence);
            _body.WriteNumber(attempt.Destination);
            _body.WriteNumber(attempt.At.UtcTicks - at);
            _body.WriteNumber(attempt.Number);
            _body.WriteByte((byte)attempt.Result);
            _body.WriteText(attempt.Reason);
            sequence = attempt.Sequence;
            at = attempt.At.UtcTicks;
        }

        _body.Patch(0, Checksum.Start().Add(_body.Written[sizeof(uint)..]).Value);
        _insert.Bind(2, sink).Bind(3, _body.Written).Run(bucket);
    }

    private static void Read(string sink, ReadOnlySpan<byte> body, long sequence, List<SinkAttempt> attempts)
    {
        var input = new BodyReader(body);
        if (input.ReadFixed() != Checksum.Start().Add(body[sizeof(uint)..]).Value || input.ReadByte() != Version)
        {
            throw new InvalidDataException("Attempts are not as they were written.");
        }

        long of = sequence >> BucketBits << BucketBits;
        long at = 0;
        while (!input.IsAtEnd)
        {
            of += input.ReadNumber();
            int destination = input.ReadInt32();
            at += input.ReadNumber();
            var attempt = new DeliveryAttempt(
                of, destination, new DateTimeOffset(at, TimeSpan.Zero), input.ReadInt32(), (AttemptResult)input.ReadByte(), input.ReadText());
            if (of == sequence)
            {
                attempts.Add(new SinkAttempt(sink, attempt));
            }
        }
    }
}
