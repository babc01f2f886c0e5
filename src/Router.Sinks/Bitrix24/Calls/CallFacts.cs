using Router.Protocol.Packets;
using Router.Protocol.Values;
using Router.Protocol.Vocabulary;
using Router.Routing.Values;
using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24.Cards;

namespace Router.Sinks.Bitrix24.Calls;

/// <summary>A call as one event tells it.</summary>
internal sealed record CallFacts
{
    private const decimal LongestTalk = 7 * 24 * 3600;

    /// <summary>The call's id.</summary>
    public required string Id { get; init; }

    /// <summary>The login whose app told.</summary>
    public required string Login { get; init; }

    /// <summary>The other side.</summary>
    public required Party Party { get; init; }

    public required bool IsIncoming { get; init; }

    /// <summary>When it began, with the workstation's offset.</summary>
    public required DateTimeOffset Started { get; init; }

    public required DateTimeOffset Ended { get; init; }

    /// <summary>The conversation, in seconds.</summary>
    public required int Talk { get; init; }

    public required string? Result { get; init; }

    public bool IsAnswered => Result == CallResults.Success || Talk > 0;

    /// <summary>Whether a client waits for a call back.</summary>
    public bool IsMissed => IsIncoming && !IsAnswered;

    /// <summary>The id of the call that an event tells of, spelt alike for all logins; <see langword="null"/> when it names none.</summary>
    public static string? IdOf(AgentEvent packet)
    {
        string? id = packet.Fields.GetText(FieldNames.CallID)?.Trim();
        return string.IsNullOrEmpty(id) ? null : WireUuid.TryParse(id, out Guid uuid) ? uuid.ToString() : id;
    }

    /// <summary>Reads what an event tells of a call.</summary>
    /// <param name="id">The call's id.</param>
    /// <param name="party">The other side.</param>
    /// <param name="told">The event.</param>
    /// <param name="zone">The workstation's zone.</param>
    public static CallFacts Of(string id, Party party, RoutedEvent told, TimeZoneInfo zone)
    {
        AgentEvent packet = told.Packet;
        string? result = packet.Fields.GetText(FieldNames.CallResult);
        DateTimeOffset at = packet.Time is { } time ? TimeZoneInfo.ConvertTime(time, zone) : TimeZoneInfo.ConvertTime(told.ReceivedAt, zone);
        int talk = SecondsOf(packet, FieldNames.BillSec);
        return new CallFacts
        {
            Id = id,
            Login = told.Login,
            Party = party,
            IsIncoming = packet.Initiator != Initiators.Self,
            Started = MomentOf(packet, FieldNames.StartTime, zone) ?? at,
            Ended = MomentOf(packet, FieldNames.EndTime, zone) ?? at,
            Result = CallResults.Find(result) ?? result?.Trim(),
            Talk = talk == 0 && CallResults.Find(result) == CallResults.Success ? SecondsOf(packet, FieldNames.Duration) : talk,
        };
    }

    private static DateTimeOffset? MomentOf(AgentEvent packet, string field, TimeZoneInfo zone) =>
        WireTime.TryParse(packet.Fields.GetText(field), out WireTime time) ? time.In(zone) : null;

    private static int SecondsOf(AgentEvent packet, string field)
    {
        string text = packet.Fields.GetText(field) ?? "";
        return (Quantity.TryNumber(text, out decimal seconds) || Quantity.TryClock(text, out seconds)) && seconds is > 0 and < LongestTalk ? (int)Math.Round(seconds) : 0;
    }
}
