using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Company;

namespace Router.Simulator.Events;

/// <summary>A chat with a client or a colleague (protocol.md section 2).</summary>
public sealed record ChatPlan
{
    /// <summary>The agent's UUID.</summary>
    public required string AgentId { get; init; }

    /// <summary>The other side.</summary>
    public required Peer Peer { get; init; }

    /// <summary>What is written, in order.</summary>
    public required IReadOnlyList<ChatLine> Lines { get; init; }

    /// <summary>The time between two messages.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The ID of the command that sent the messages.</summary>
    public string? CommandId { get; init; }

    /// <summary>The chat as steps.</summary>
    public OfficeProcess ToProcess() => new(
        Objects.Message,
        [.. Lines.Select((line, i) => new ProcessStep(Pause * i, moment => Event(moment, line)))]);

    private AgentEvent Event(Moment moment, ChatLine line)
    {
        bool isIncoming = string.Equals(line.Initiator, Initiators.Incoming, StringComparison.Ordinal);
        List<(string, string)> fields =
        [
            (FieldNames.MessageID, line.MessageId),
            .. Peer.Context,
            (FieldNames.AuthorID, isIncoming ? Peer.Id : AgentId),
            (FieldNames.MessageBody, line.Text),
            (FieldNames.Sended, moment.Clock(moment.Now)),
        ];
        if (string.Equals(Peer.Mode, Modes.ServicesClients, StringComparison.Ordinal))
        {
            fields.Add((FieldNames.SpecialistID, AgentId));
        }

        return EventForm.Create(moment, new EventHead(Peer.Mode, Objects.Message, line.Initiator) { CommandId = CommandId }, fields);
    }
}
