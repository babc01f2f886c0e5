namespace Router.Simulator.Recording;

/// <summary>Hears what happens. Called on many threads, while the app waits: answer at once and never throw.</summary>
public interface IOccurrenceListener
{
    /// <summary>Something happened.</summary>
    public void Hear(Occurrence occurrence);
}
