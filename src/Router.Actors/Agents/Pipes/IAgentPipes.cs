namespace Router.Actors.Agents.Pipes;

/// <summary>Where the logins' events come from: the apps' pipes on this machine, or what a test puts in their place.</summary>
public interface IAgentPipes
{
    /// <summary>Which pipes there are. It lists and never opens, for opening takes an instance.</summary>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="IOException">The directory cannot be listed.</exception>
    public Task<IReadOnlyList<FoundPipe>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Connects to a login's pipe if that works at once; it never waits for a pipe, and never throws for one that is not there.</summary>
    /// <param name="login">Whose pipe.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<PipeOpening> OpenAsync(string login, CancellationToken cancellationToken);
}
