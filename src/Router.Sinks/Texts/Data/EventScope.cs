using System.Globalization;
using Router.Protocol.Packets;
using Router.Routing.Conditions;
using Router.Routing.Times;

namespace Router.Sinks.Texts.Data;

/// <summary>An event as templates see it: Router's words, <c>Time</c>, and the fields under their wire names.</summary>
internal sealed class EventScope(TextSettings settings, AgentEvent @event, string login, DateTimeOffset receivedAt) : TextValue(settings)
{
    /// <summary>The event's own moment, which is no field: with a zone in its text, so that it is shown as what it is.</summary>
    public const string Time = "Time";

    /// <summary>The names that are no fields.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. SubjectWord.All, Time];

    public override IReadOnlyList<string> Texts => [];

    public override TextValue Member(string name) => Word(name) ?? new PathValue(Settings, @event, this, name);

    /// <summary>The value of one of <see cref="Words"/>; <see langword="null"/> for any other name.</summary>
    public TextValue? Word(string name) => name switch
    {
        SubjectWord.Login => new LeafText(Settings, login),
        SubjectWord.Mode => new LeafText(Settings, @event.Mode),
        SubjectWord.Object => new LeafText(Settings, @event.Object),
        SubjectWord.State => new LeafText(Settings, @event.State),
        SubjectWord.Initiator => new LeafText(Settings, @event.Initiator),
        SubjectWord.Command => new LeafText(Settings, @event.CommandId),
        Time => new LeafText(Settings, EventClock.MomentOf(@event, receivedAt).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        _ => null,
    };

    public override IEnumerator<TextValue> GetEnumerator()
    {
        yield return this;
    }
}
