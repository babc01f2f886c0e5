using Router.Journal.Records;
using Router.Protocol.Packets;
using Router.Sinks.Abstractions;

namespace Router.Actors.Commands;

/// <summary>Commands with their outcomes, as the journal keeps them.</summary>
internal static class CommandRecords
{
    public static CommandRecord Of(string login, AgentCommand command, CommandOutcome outcome, DateTimeOffset askedAt, DateTimeOffset endedAt) => new()
    {
        Id = Guid.CreateVersion7(askedAt),
        Login = login,
        At = askedAt,
        Command = command,
        Outcome = outcome.Status switch
        {
            CommandStatus.Done => "done",
            CommandStatus.Refused => "refused",
            CommandStatus.NotSent => "not-sent",
            _ => "unknown",
        },
        Text = outcome.Text,
        EndedAt = endedAt,
    };
}
