using Router.Journal;

namespace Router.Actors.Deliveries;

/// <summary>Whether a person has paused a sink, or wants it to deliver up to a number and to be paused then.</summary>
internal sealed class PauseSwitch
{
    private long? _drainsThrough;

    /// <summary>Whether nothing is handed out.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>Whether it is paused once all is delivered up to a number.</summary>
    public bool IsDraining => _drainsThrough is not null;

    /// <summary>Pauses it.</summary>
    /// <returns>Whether it was not paused.</returns>
    public bool Pause()
    {
        bool isNews = !IsPaused;
        IsPaused = true;
        _drainsThrough = null;
        return isNews;
    }

    /// <summary>Lets it deliver.</summary>
    /// <returns>Whether it was paused, or about to be.</returns>
    public bool Resume()
    {
        bool isNews = IsPaused || IsDraining;
        IsPaused = false;
        _drainsThrough = null;
        return isNews;
    }

    /// <summary>Lets it deliver up to a number of the journal.</summary>
    public void Drain(long through)
    {
        IsPaused = false;
        _drainsThrough = through;
    }

    /// <summary>Whether what comes behind this number may be read.</summary>
    public bool MayRead(long after) => !(after >= _drainsThrough);

    /// <summary>What may be taken of a page.</summary>
    public SinkPage Cut(SinkPage page) => !(page.Through > _drainsThrough)
        ? page
        : new SinkPage([.. page.Entries.Where(entry => entry.Sequence <= _drainsThrough)], _drainsThrough.Value);

    /// <summary>Pauses it when there is nothing left to deliver.</summary>
    /// <param name="through">Up to which number everything was read.</param>
    /// <param name="waiting">How many deliveries of it wait.</param>
    /// <returns>Whether it is paused now.</returns>
    public bool TryEndDrain(long through, int waiting) => through >= _drainsThrough && waiting == 0 && Pause();
}
