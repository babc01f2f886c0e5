using Router.Journal.InMemory;

namespace Router.Journal.Tests.InMemory;

public sealed class InMemoryJournalStoreTests : JournalStoreContract
{
    protected override ValueTask<IJournalStore> OpenAsync() => new(new InMemoryJournalStore());
}
