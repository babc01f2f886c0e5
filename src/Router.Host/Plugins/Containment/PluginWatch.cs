namespace Router.Host.Plugins.Containment;

/// <summary>Knows the threads that plugins have, so that code which never ends costs a few of them and not all. Safe for any number of threads.</summary>
internal sealed class PluginWatch
{
    /// <summary>How many calls one user may leave behind.</summary>
    public const int Limit = 4;

    private readonly Lock _lock = new();
    private readonly List<PluginThreads> _all = [];

    /// <summary>Threads for a user; <see langword="null"/> when too many of its calls never ended.</summary>
    /// <param name="user">A plugin, or a sink of it.</param>
    /// <param name="stray">Hears of exceptions that no call waits for.</param>
    public PluginThreads? Open(string user, Action<Exception> stray)
    {
        lock (_lock)
        {
            _all.RemoveAll(threads => threads.IsOver);
            if (_all.Where(threads => threads.User == user).Sum(threads => threads.Overdue) >= Limit)
            {
                return null;
            }

            var opened = new PluginThreads(user, stray);
            _all.Add(opened);
            return opened;
        }
    }
}
