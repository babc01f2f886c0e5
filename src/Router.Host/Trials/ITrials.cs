using Router.Host.Control;

namespace Router.Host.Trials;

/// <summary>Has sinks try something: those of a Router that runs, or one that is built for it.</summary>
internal interface ITrials
{
    /// <summary>Has a sink try something.</summary>
    /// <exception cref="RefusedException">There is no such sink, it has no way to do that, or the target is not right.</exception>
    public Task<TrialReport> TrySinkAsync(TrialOrder order, CancellationToken cancellationToken);
}
