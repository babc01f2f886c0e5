using System.Globalization;

namespace Router.Journal.StateFiles;

/// <summary>
/// The file <c>data/state.json</c>. It is replaced as a whole, so that after a power cut it holds either what it held or what was being
/// written. Safe for any number of threads; reading the state never waits for a write.
/// </summary>
public sealed class StateFile
{
    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly IStateDisk _disk;
    private volatile RouterState _state;

    private StateFile(string path, IStateDisk disk, RouterState state, SetAsideState? setAside)
    {
        _path = path;
        _disk = disk;
        _state = state;
        SetAside = setAside;
    }

    /// <summary>What Router knows now.</summary>
    public RouterState State => _state;

    /// <summary>The file that was found and could not be taken, for people to hear of; <see langword="null"/> when all was well.</summary>
    public SetAsideState? SetAside { get; }

    /// <summary>
    /// Reads the file. Without one the state is empty, and so it is when the file is damaged or a newer Router's: that one gets a name with
    /// the date, and is never deleted.
    /// </summary>
    /// <param name="path">The file; its folder is there.</param>
    /// <param name="time">The clock for the name of a file that is set aside.</param>
    /// <exception cref="IOException">The file is there and cannot be read or set aside.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public static StateFile Open(string path, TimeProvider time) => Open(path, time, new StateDisk());

    /// <inheritdoc cref="Open(string, TimeProvider)"/>
    internal static StateFile Open(string path, TimeProvider time, IStateDisk disk)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(time);
        string full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            return new StateFile(full, disk, RouterState.Empty, setAside: null);
        }

        if (StateText.TryRead(File.ReadAllBytes(full), out RouterState? state, out StateFault fault))
        {
            return new StateFile(full, disk, state, setAside: null);
        }

        string aside = MoveAside(full, time.GetUtcNow());
        return new StateFile(full, disk, RouterState.Empty, new SetAsideState(aside, fault));
    }

    /// <summary>
    /// Changes the state; when this returns, the change is on the disk. It writes nothing when <paramref name="change"/> gives back what it got.
    /// </summary>
    /// <param name="change">Makes the new state of the present one; nothing else changes it meanwhile.</param>
    /// <exception cref="IOException">The file cannot be written, or the disk did not confirm it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Update(Func<RouterState, RouterState> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_lock)
        {
            RouterState state = change(_state);
            if (ReferenceEquals(state, _state))
            {
                return;
            }

            string fresh = _path + ".new";
            _disk.WriteNew(fresh, StateText.Write(state));
            _disk.Replace(fresh, _path);

            // From here on the file says so, whether or not its name is safe yet.
            _state = state;
            _disk.SaveNames(Path.GetDirectoryName(_path)!);
        }
    }

    /// <summary>Another file may have that date already: then a number follows.</summary>
    private static string MoveAside(string path, DateTimeOffset now)
    {
        string dated = path + now.ToString("'.'yyyyMMdd'-'HHmmss", CultureInfo.InvariantCulture);
        string aside = dated;
        for (int number = 2; File.Exists(aside); number++)
        {
            aside = FormattableString.Invariant($"{dated}-{number}");
        }

        File.Move(path, aside);
        return aside;
    }
}
