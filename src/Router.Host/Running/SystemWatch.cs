namespace Router.Host.Running;

/// <summary>
/// The system's messages about changes of some files. They are hints only: lost on network drives and with renames, and without them
/// where the system has no handles left.
/// </summary>
internal sealed class SystemWatch : IDisposable
{
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <summary>Begins to listen: one listener for each folder, as the system has few of them.</summary>
    /// <param name="paths">The files' full paths.</param>
    /// <param name="look">Called for every message.</param>
    public SystemWatch(IEnumerable<string> paths, Action look)
    {
        // The folder and not the file: editors write a new one and rename it.
        foreach (IGrouping<string, string> folder in paths.GroupBy(path => Path.GetDirectoryName(path)!, StringComparer.Ordinal))
        {
            Watch(folder.Key, folder.Select(path => Path.GetFileName(path)), look);
        }
    }

    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    private void Watch(string folder, IEnumerable<string> names, Action look)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size };
            foreach (string name in names)
            {
                watcher.Filters.Add(name);
            }

            watcher.Changed += (_, _) => look();
            watcher.Created += (_, _) => look();
            watcher.Deleted += (_, _) => look();
            watcher.Renamed += (_, _) => look();
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or PlatformNotSupportedException)
        {
            // No such folder yet, a network drive, or no handles left.
            watcher?.Dispose();
        }
    }
}
