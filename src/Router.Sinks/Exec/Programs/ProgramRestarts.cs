namespace Router.Sinks.Exec.Programs;

/// <summary>
/// When a program that ended is started again: at once after its first end, since one event may have ended it and another may not; then
/// after 1 s, twice as long each time up to a minute, less a random part of up to a fifth. An answer begins the count anew. It knows no clock.
/// </summary>
/// <param name="jitter">Numbers from 0 to 1.</param>
internal sealed class ProgramRestarts(Func<double> jitter)
{
    private const double Spread = 0.2;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Cap = TimeSpan.FromMinutes(1);

    private int _ends;

    /// <summary>When it may be started; <see langword="null"/> means now.</summary>
    public DateTimeOffset? NotBefore { get; private set; }

    /// <summary>A program has ended.</summary>
    /// <param name="now">When.</param>
    /// <param name="hasAnswered">Whether it had answered anything.</param>
    public void Ended(DateTimeOffset now, bool hasAnswered)
    {
        _ends = hasAnswered ? 1 : _ends + 1;
        NotBefore = _ends < 2 ? null : now + Delay();
    }

    private TimeSpan Delay()
    {
        double longest = Math.Min(Cap.TotalSeconds, First.TotalSeconds * Math.Pow(2, Math.Min(_ends - 2, 30)));
        return TimeSpan.FromSeconds(longest * (1 - (Spread * jitter())));
    }
}
