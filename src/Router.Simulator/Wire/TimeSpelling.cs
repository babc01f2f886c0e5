using System.Globalization;
using Router.Protocol.Packets;
using Router.Protocol.Values;
using Router.Protocol.Vocabulary;

namespace Router.Simulator.Wire;

/// <summary>Writes Event <c>Time</c> and the inner times in another form.</summary>
internal static class TimeSpelling
{
    private const long FractionTicks = 1_230_000;
    private const string WithSpace = "yyyy-MM-dd HH:mm:ss.FFFFFFF";
    private const string WithT = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";

    /// <summary>The event with its inner times in the form asked for, and with fractions where they are.</summary>
    public static AgentEvent Apply(AgentEvent @event, TimeForm form, TimeZoneInfo zone)
    {
        if (form == TimeForm.App)
        {
            return @event;
        }

        return new EventEdit(@event)
        {
            Time = form == TimeForm.Fraction ? @event.Time?.AddTicks(FractionTicks) : @event.Time,
            Fields = FieldCopy.Map(@event.Fields, (name, text) => IsInner(name) ? Inner(text, form, zone) : text),
        }.ToEvent();
    }

    /// <summary>The root with its <c>Time</c> in the form asked for: the same moment in any of them.</summary>
    public static RootTag Apply(RootTag root, TimeForm form, DateTimeOffset? time, TimeZoneInfo zone)
    {
        if (time is not { } moment || form is TimeForm.App or TimeForm.Space or TimeForm.Fraction)
        {
            return root;
        }

        string text = form switch
        {
            TimeForm.Zulu => Format(moment.UtcDateTime, WithT) + "Z",
            TimeForm.Offset => WithOffset(TimeZoneInfo.ConvertTime(moment, zone)),
            _ => Format(moment.UtcDateTime, WithT),
        };
        return root.MapValues((name, value) => name is AttributeNames.Time ? text : value);
    }

    private static bool IsInner(string name) => name is FieldNames.StartTime or FieldNames.AcceptTime or FieldNames.EndTime
        or FieldNames.KeyPressedTime or FieldNames.Sended or FieldNames.DateTime;

    private static string Inner(string text, TimeForm form, TimeZoneInfo zone)
    {
        if (!WireTime.TryParse(text, out WireTime time))
        {
            return text;
        }

        return form switch
        {
            TimeForm.Space => Format(time.Clock, WithSpace),
            TimeForm.Fraction => Format(time.Clock.AddTicks(FractionTicks), WithT),
            TimeForm.Zulu => Format(time.In(zone).UtcDateTime, WithT) + "Z",
            TimeForm.Offset => WithOffset(time.In(zone)),
            _ => Format(time.Clock, WithT),
        };
    }

    private static string WithOffset(DateTimeOffset time) =>
        Format(time.DateTime, WithT) + time.ToString("zzz", CultureInfo.InvariantCulture);

    private static string Format(DateTime time, string format) => time.ToString(format, CultureInfo.InvariantCulture);
}
