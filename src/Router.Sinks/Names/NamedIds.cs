using Router.Protocol.Packets;
using Router.Protocol.Values;
using Router.Protocol.Vocabulary;
using Router.Sinks.Texts.Wording;

namespace Router.Sinks.Names;

/// <summary>Finds the ids in an event that a directory can name: people, organisations, services and numbers.</summary>
public static class NamedIds
{
    private static readonly string[] Fields =
    [
        FieldNames.ClientID, FieldNames.UserID, FieldNames.ServiceID, FieldNames.ColleagueID, FieldNames.SpecialistID, FieldNames.AppointedSpecialistID,
        FieldNames.AuthorID, FieldNames.CallFrom, FieldNames.CallTo, FieldNames.CounterpartID,
    ];

    /// <summary>The ids of an event, each once, with what they stand for.</summary>
    public static IReadOnlyCollection<(string Id, IdKind Kind)> In(AgentEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        var found = new Dictionary<string, (string Id, IdKind Kind)>(StringComparer.Ordinal);
        Collect(@event.Fields, @event, found);
        return found.Values;
    }

    private static void Collect(FieldList fields, AgentEvent @event, Dictionary<string, (string Id, IdKind Kind)> found)
    {
        foreach (Field field in fields)
        {
            if (!field.IsLeaf)
            {
                Collect(field.Children, @event, found);
            }

            if (Array.Find(Fields, name => field.HasName(name)) is { } known && KindOf(field.ToString(), known, @event) is { } kind)
            {
                found.TryAdd(NameKey.Of(field.ToString()), (field.ToString().Trim(), kind));
            }
        }
    }

    private static IdKind? KindOf(string text, string field, AgentEvent @event) =>
        WireUuid.TryParse(text, out _) ? IdKinds.Of(text, field, @event)
        : PhoneText.DigitsOf(text) is not null ? IdKind.Number
        : null;
}
