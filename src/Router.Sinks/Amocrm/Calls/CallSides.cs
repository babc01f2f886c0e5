using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Sinks.Amocrm.Calls;

/// <summary>Who is who in a call.</summary>
/// <param name="IsInbound">Whether the client called us.</param>
/// <param name="Ours">Our side, as the app calls it; may be empty.</param>
/// <param name="Theirs">The other side; may be empty.</param>
internal sealed record CallSides(bool IsInbound, string Ours, string Theirs)
{
    /// <summary>Who is who by the initiator, or, where the app names none, by who of the two is ours; <see langword="null"/> when nothing tells.</summary>
    public static CallSides? Of(AgentEvent packet, Func<string, bool> isOurs)
    {
        string from = packet.Fields.GetText(FieldNames.CallFrom)?.Trim() ?? "";
        string to = packet.Fields.GetText(FieldNames.CallTo)?.Trim() ?? "";
        return (packet.Initiator, isOurs(from), isOurs(to)) switch
        {
            (Initiators.Incoming, _, _) => new CallSides(IsInbound: true, to, from),
            (Initiators.Self, _, _) => new CallSides(IsInbound: false, from, to),
            (_, false, true) => new CallSides(IsInbound: true, to, from),
            (_, true, _) => new CallSides(IsInbound: false, from, to),
            _ => null,
        };
    }
}
