using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Actors.Agents;

/// <summary>
/// The mode of an event that names none, by the elements that each mode's events carry. Only sorting asks for it: the events of one call
/// have to meet in one actor, whichever of them names its mode, or their order is lost. The event itself stays as it came.
/// </summary>
internal static class ImpliedMode
{
    private static readonly string[] OfClients = [FieldNames.ClientID, FieldNames.UserID, FieldNames.ServiceID];

    /// <summary>The event's mode, else the one that its elements imply; <see langword="null"/> where they say nothing.</summary>
    public static string? Of(AgentEvent @event)
    {
        if (@event.Mode is not null || @event.Object is not (Objects.Call or Objects.RemoteAccessSession or Objects.Treatment))
        {
            return @event.Mode;
        }

        if (@event.Object is Objects.Treatment || Array.Exists(OfClients, name => @event.Fields.TryGet(name, out _)))
        {
            return Modes.ServicesClients;
        }

        if (@event.Fields.TryGet(FieldNames.ColleagueID, out _))
        {
            return Modes.Colleagues;
        }

        return @event.Object is Objects.Call ? Modes.Softphone : null;
    }
}
