using Microsoft.Extensions.Time.Testing;
using Router.Journal.StateFiles;
using Router.Protocol.Vocabulary;

namespace Router.Journal.Tests.StateFiles;

/// <summary>A folder of a test's own with a state file in it, gone with the test.</summary>
internal sealed class StateFolder : IDisposable
{
    public static readonly RouterState Old = new() { Sequence = 41, Cursors = Cursors(("chat", 40)) };

    public static readonly RouterState New = new()
    {
        Sequence = 1_042,
        Cursors = Cursors(("чат", 1_000), ("crm", 1_042)),
        Subscriptions =
        [
            new NamedSubscription { Name = "касса", Categories = [new Category(Modes.Softphone, Objects.Call, Initiators.Incoming)] },
            new NamedSubscription { Name = "b", Login = "271914", Categories = [new Category("A/B", "\"C\"", "<D>")] },
        ],
    };

    public string Folder { get; } = Directory.CreateTempSubdirectory("router-state-").FullName;

    public string File => Path.Combine(Folder, "state.json");

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 25, 12, 0, 0, TimeSpan.Zero));

    /// <summary>What a Router that starts now finds.</summary>
    public StateFile Open() => StateFile.Open(File, Time);

    public StateFile Open(IStateDisk disk) => StateFile.Open(File, Time, disk);

    /// <summary>The same file with this state.</summary>
    public StateFile With(RouterState state)
    {
        StateFile file = Open();
        file.Update(_ => state);
        return file;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static Dictionary<string, long> Cursors(params (string Sink, long Cursor)[] cursors) =>
        cursors.ToDictionary(item => item.Sink, item => item.Cursor, StringComparer.Ordinal);
}
