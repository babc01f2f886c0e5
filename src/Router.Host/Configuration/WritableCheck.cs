using Router.Host.Configuration.Binding;
using Router.Routing.Diagnostics;
using Router.Sinks.File;

namespace Router.Host.Configuration;

/// <summary>Tries whether Router could write where the configuration makes it write, before a run finds out at the first event.</summary>
internal static class WritableCheck
{
    private static readonly SourcePosition WholeFile = new(1, null);

    /// <summary>What cannot be written.</summary>
    public static IReadOnlyList<Diagnostic> Run(LoadedConfiguration configuration)
    {
        var bag = new DiagnosticBag(configuration.Rules.File);
        TryFolder(configuration.DataFolder, WholeFile, bag);
        if (configuration.Log.File)
        {
            TryFolder(configuration.LogFolder, WholeFile, bag);
        }

        foreach (BoundSink sink in configuration.Sinks.Values)
        {
            if (sink.Options is FileSinkOptions file)
            {
                SourcePosition position = sink.Definition.Options.Find("path")?.Value.Position ?? sink.Definition.Position;
                TryFile(Path.GetFullPath(file.Path, configuration.Folder), position, bag);
            }
        }

        return bag.InOrder();
    }

    private static void TryFile(string path, SourcePosition position, DiagnosticBag bag)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            TryFolder(Path.GetDirectoryName(path)!, position, bag);
            return;
        }

        Try(() => new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite).Dispose(), path, position, bag);
    }

    /// <summary>A folder that is not there can be made where the nearest one above it can be written.</summary>
    private static void TryFolder(string folder, SourcePosition position, DiagnosticBag bag)
    {
        string existing = folder;
        while (!Directory.Exists(existing) && !File.Exists(existing) && Path.GetDirectoryName(existing) is { } above)
        {
            existing = above;
        }

        if (File.Exists(existing))
        {
            bag.Add(Messages.NotWritable, position, folder, FileTrouble.FileForFolder);
            return;
        }

        string probe = Path.Combine(existing, $".router-{Guid.NewGuid():N}");
        Try(
            () => new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose(),
            folder,
            position,
            bag);
    }

    private static void Try(Action write, string path, SourcePosition position, DiagnosticBag bag)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (FileTrouble.Of(exception) is { } trouble)
        {
            bag.Add(Messages.NotWritable, position, path, trouble);
        }
    }
}
