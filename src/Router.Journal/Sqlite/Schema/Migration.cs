namespace Router.Journal.Sqlite.Schema;

/// <summary>One step forward of the tables; there is none back.</summary>
/// <param name="Version">The version that the file has after it, one more than before.</param>
/// <param name="Statements">What it runs, in one transaction with all other steps.</param>
internal sealed record Migration(int Version, IReadOnlyList<string> Statements);
