using System.Globalization;
using Router.Protocol.Packets;
using Router.Routing.Conditions;
using Router.Routing.Times;
using Router.Sinks.Texts.Wording;

namespace Router.Sinks.Texts.Data;

/// <summary>An event as templates see it: Router's words, <c>Time</c>, and the fields under their wire names.</summary>
internal sealed class EventScope(TextSettings settings, AgentEvent @event, string login, DateTimeOffset receivedAt) : TextValue(settings)
{
    /// <summary>The event's own moment, which is no field: with a zone in its text, so that it is shown as what it is.</summary>
    public const string Time = "Time";

    /// <summary>What happened, in a few words (<see cref="Headline"/>).</summary>
    public const string Title = "title";

    /// <summary>The names that are no fields.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. SubjectWord.All, Time, Title];

    public override AgentEvent Event => @event;

    public override IReadOnlyList<string> Texts => [];

    public override TextValue Member(string name) => Word(name) ?? new PathValue(Settings, @event, this, name);

    /// <summary>The value of one of <see cref="Words"/>; <see langword="null"/> for any other name.</summary>
    public TextValue? Word(string name) => name switch
    {
        SubjectWord.Login => Leaf(name, login),
        SubjectWord.Mode => Leaf(name, @event.Mode),
        SubjectWord.Object => Leaf(name, @event.Object),
        SubjectWord.State => Leaf(name, @event.State),
        SubjectWord.Initiator => Leaf(name, @event.Initiator),
        SubjectWord.Command => Leaf(name, @event.CommandId),
        Title => Leaf(name, Headline.Of(@event, Settings.Language)),
        Time => Leaf(name, EventClock.MomentOf(@event, receivedAt).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        _ => null,
    };

    public override IEnumerator<TextValue> GetEnumerator()
    {
        yield return this;
    }

    private LeafText Leaf(string name, string? text) => new(Settings, text, name, @event);
}
