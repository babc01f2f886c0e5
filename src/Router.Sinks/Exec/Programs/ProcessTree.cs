using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Router.Sinks.Exec.Programs;

/// <summary>
/// Kills a process with all that it has started. On Linux the parents are read from /proc: the framework's own way was seen to leave
/// children alive that were started within the same tick of the clock as their parent.
/// </summary>
internal static class ProcessTree
{
    private const string Proc = "/proc";

    /// <summary>Kills it.</summary>
    /// <exception cref="InvalidOperationException">It has ended.</exception>
    /// <exception cref="Win32Exception">It may not be killed.</exception>
    /// <exception cref="AggregateException">Something that it has started may not be killed.</exception>
    public static void Kill(Process process)
    {
        int[] started = OperatingSystem.IsLinux() ? DescendantsOf(process.Id) : [];
        process.Kill(entireProcessTree: !OperatingSystem.IsLinux());
        Array.ForEach(started, Kill);
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            // It has ended.
        }
    }

    private static int[] DescendantsOf(int id)
    {
        ILookup<int, int> children = Directory.EnumerateDirectories(Proc)
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0)
            .Where(number => number > 0)
            .ToLookup(ParentOf);
        var found = new List<int>(children[id]);
        for (int i = 0; i < found.Count; i++)
        {
            found.AddRange(children[found[i]]);
        }

        return [.. found];
    }

    /// <summary>The parent, which stands behind the state, behind the name in brackets; 0 for a process that has ended meanwhile.</summary>
    private static int ParentOf(int id)
    {
        try
        {
            string stat = System.IO.File.ReadAllText($"{Proc}/{id.ToString(CultureInfo.InvariantCulture)}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
