namespace Router.Actors.Agents.Locks;

/// <summary>Keeps the Routers of one machine apart: a login belongs to one of them, whatever their configurations are.</summary>
public interface ILoginLocks
{
    /// <summary>Takes a login, if nobody has it. It is held until the answer's lock is disposed, at the latest until the process ends.</summary>
    /// <param name="login">The login; letter case does not matter.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<LoginLockAttempt> TryTakeAsync(string login, CancellationToken cancellationToken);
}
