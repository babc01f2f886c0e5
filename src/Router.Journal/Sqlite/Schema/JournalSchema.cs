namespace Router.Journal.Sqlite.Schema;

/// <summary>
/// The tables. What steers deliveries can be checked: records, sinks, rows and renames carry a checksum, and each sink's row says how many
/// pending deliveries, rows and dead letters there are, and what the numbers of the pending ones add up to; one row says the same of all
/// records. The text of a version's tables is that version's alone: a file is known by it (see JournalInspection).
/// </summary>
internal static class JournalSchema
{
    /// <summary>What marks the file as a journal of Router: "RtJr".</summary>
    public const int ApplicationId = 0x52744A72;

    /// <summary>All versions, in order.</summary>
    public static IReadOnlyList<Migration> Migrations { get; } = [new(1, [.. First])];

    private static IEnumerable<string> First =>
    [
        // Body: see RecordCodec. Written: ticks of UTC, see WrittenTimes.
        """
        CREATE TABLE records (
            sequence INTEGER PRIMARY KEY,
            written INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            body BLOB NOT NULL)
        """,

        // Settled: the highest that the cursor ever was; above it, all that is for the sink is pending.
        """
        CREATE TABLE sinks (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            cursor INTEGER NOT NULL,
            settled INTEGER NOT NULL,
            waiting INTEGER NOT NULL,
            pending_rows INTEGER NOT NULL,
            pending_sum INTEGER NOT NULL,
            row_count INTEGER NOT NULL,
            dead INTEGER NOT NULL,
            state BLOB NOT NULL,
            checksum INTEGER NOT NULL)
        """,

        // One row; see JournalTotals.
        """
        CREATE TABLE totals (
            id INTEGER PRIMARY KEY,
            records INTEGER NOT NULL,
            sum INTEGER NOT NULL,
            sinks INTEGER NOT NULL,
            renames INTEGER NOT NULL,
            last INTEGER NOT NULL,
            checksum INTEGER NOT NULL)
        """,

        // How many deliveries of a record wait behind a sink's cursor.
        """
        CREATE TABLE pending (
            sink INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (sink, sequence)) WITHOUT ROWID
        """,
        """
        CREATE TABLE rows (
            id INTEGER PRIMARY KEY,
            sink INTEGER NOT NULL,
            delivery_id TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            destination INTEGER NOT NULL,
            key TEXT NOT NULL,
            state INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            since INTEGER NOT NULL,
            reason TEXT NOT NULL,
            checksum INTEGER NOT NULL)
        """,
        "CREATE UNIQUE INDEX rows_by_delivery ON rows (sink, delivery_id)",
        "CREATE INDEX rows_by_state ON rows (sink, state, sequence, destination)",
        "CREATE INDEX rows_by_sequence ON rows (sequence)",

        // What was tried in one step of one sink, for records whose numbers have the bucket in common; see AttemptTable.
        "CREATE TABLE attempts (id INTEGER PRIMARY KEY, bucket INTEGER NOT NULL, sink TEXT NOT NULL, body BLOB NOT NULL)",
        "CREATE INDEX attempts_by_bucket ON attempts (bucket)",
        """
        CREATE TABLE shed (
            sink TEXT NOT NULL,
            route TEXT NOT NULL,
            count INTEGER NOT NULL,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            dead INTEGER NOT NULL,
            PRIMARY KEY (sink, route)) WITHOUT ROWID
        """,

        // The records whose destinations have another name since a sink took over; see SinkRename.
        """
        CREATE TABLE renames (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL,
            new_name TEXT NOT NULL,
            after INTEGER NOT NULL,
            through INTEGER NOT NULL,
            others BLOB NOT NULL,
            checksum INTEGER NOT NULL)
        """,
    ];
}
