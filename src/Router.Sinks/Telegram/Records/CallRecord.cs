namespace Router.Sinks.Telegram.Records;

/// <summary>A record of a call that can be sent, more than once if it must.</summary>
/// <param name="path">Where it lies.</param>
/// <param name="name">Its name in Telegram.</param>
/// <param name="kind">What it is.</param>
/// <param name="isOurs">Whether it was loaded for this delivery, and is deleted with it.</param>
internal sealed class CallRecord(string path, string name, RecordKind kind, bool isOurs) : IDisposable
{
    public string Name { get; } = name;

    public RecordKind Kind { get; } = kind;

    public Stream Open() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    public void Dispose()
    {
        if (isOurs)
        {
            System.IO.File.Delete(path);
        }
    }
}
