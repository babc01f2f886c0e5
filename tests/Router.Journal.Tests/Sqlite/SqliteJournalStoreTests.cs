namespace Router.Journal.Tests.Sqlite;

public sealed class SqliteJournalStoreTests : JournalStoreContract, IDisposable
{
    private readonly JournalFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override async ValueTask<IJournalStore> OpenAsync() => await _folder.OpenAsync();
}
