using Router.Protocol.Packets;

namespace Router.Sinks.Abstractions;

/// <summary>The way from a sink to the apps.</summary>
public interface ISinkCommands
{
    /// <summary>Sends a command and waits for what came of it.</summary>
    /// <param name="login">Whose app.</param>
    /// <param name="command">The command; Router gives it its ID.</param>
    /// <param name="cancellationToken">Ends the waiting, not the command.</param>
    public Task<CommandOutcome> SendAsync(string login, AgentCommand command, CancellationToken cancellationToken);
}
