namespace Router.Journal.Sqlite.Tables;

/// <summary>A sink took over what another had not settled: in these records the destinations of the old name have the new one.</summary>
/// <param name="Name">The old name.</param>
/// <param name="NewName">The new name.</param>
/// <param name="After">All behind this number …</param>
/// <param name="Through">… up to this one have it.</param>
/// <param name="Others">And these, which lie before.</param>
internal sealed record SinkRename(string Name, string NewName, long After, long Through, IReadOnlySet<long> Others)
{
    /// <summary>Whether it holds for a record.</summary>
    public bool IsFor(long sequence) => sequence <= Through && (sequence > After || Others.Contains(sequence));
}
