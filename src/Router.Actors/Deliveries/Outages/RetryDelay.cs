namespace Router.Actors.Deliveries.Outages;

/// <summary>How long to wait after a failure: twice as long each time up to a cap, less a random part of up to a fifth.</summary>
/// <param name="first">The longest wait after the first failure.</param>
/// <param name="cap">The longest wait of all.</param>
/// <param name="jitter">Numbers from 0 to 1.</param>
internal sealed class RetryDelay(TimeSpan first, TimeSpan cap, Func<double> jitter)
{
    private const double Spread = 0.2;

    /// <summary>The wait after so many failures in a row, from 1.</summary>
    public TimeSpan After(int failures)
    {
        double longest = Math.Min(cap.TotalSeconds, first.TotalSeconds * Math.Pow(2, Math.Min(failures - 1, 40)));
        return TimeSpan.FromSeconds(longest * (1 - (Spread * jitter())));
    }
}
