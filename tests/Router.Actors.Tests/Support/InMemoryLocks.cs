using Router.Actors.Agents.Locks;

namespace Router.Actors.Tests.Support;

/// <summary>Locks in memory; the test says who else has the login.</summary>
internal sealed class InMemoryLocks : ILoginLocks
{
    /// <summary>The other Router's process, if one has the login.</summary>
    public string? Holder { get; set; }

    /// <summary>How many locks are held.</summary>
    public int Held { get; private set; }

    public Task<LoginLockAttempt> TryTakeAsync(string login, CancellationToken cancellationToken)
    {
        if (Holder is { } holder)
        {
            return Task.FromResult(new LoginLockAttempt(Lock: null, holder));
        }

        Held++;
        return Task.FromResult(new LoginLockAttempt(new Release(this)));
    }

    private sealed class Release(InMemoryLocks locks) : IDisposable
    {
        public void Dispose() => locks.Held--;
    }
}
