using System.Globalization;
using System.Text;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Console;

/// <summary>Makes the line of one delivery: time, login, then the route's text or what the event says in short.</summary>
internal sealed class ConsoleLine(TextLanguage language, TimeZoneInfo zone, bool isColored)
{
    private const int TextLimit = 2000;
    private const int ValueLimit = 100;

    private const string Gray = "\e[90m";
    private const string Cyan = "\e[36m";
    private const string Green = "\e[32m";
    private const string Reset = "\e[0m";

    /// <summary>What is worth a glance, in the order in which it is read.</summary>
    private static readonly (string Field, string Russian, string English)[] Important =
    [
        (FieldNames.CallFrom, "от", "from"),
        (FieldNames.CallTo, "кому", "to"),
        (FieldNames.CallResult, "итог", "result"),
        (FieldNames.SipCause, "причина", "cause"),
        (FieldNames.KeyPressed, "клавиша", "key"),
        (FieldNames.Status, "статус", "status"),
        (FieldNames.HostCompName, "компьютер", "computer"),
        (FieldNames.Assessment, "оценка", "rating"),
        (FieldNames.AppointedSpecialistID, "назначен", "appointed"),
        (FieldNames.Duration, "длилось", "lasted"),
        (FieldNames.MessageBody, "текст", "text"),
    ];

    /// <summary>The line, without an end.</summary>
    /// <param name="delivery">What is delivered.</param>
    /// <param name="now">The moment of printing: an event of another day is printed with its date.</param>
    public string Of(Delivery delivery, DateTimeOffset now)
    {
        RoutedEvent routed = delivery.Event;
        var line = new StringBuilder(160);
        Append(line, Gray, TimeOf(routed, now)).Append(' ');
        Append(line, Cyan, OneLine.Of(routed.Login, ValueLimit)).Append(' ');
        if (delivery.IsReplay)
        {
            Append(line, Gray, language.In("(повтор)", "(replay)")).Append(' ');
        }

        if (string.IsNullOrWhiteSpace(delivery.Text))
        {
            AppendEvent(line, routed.Packet);
        }
        else
        {
            line.Append(OneLine.Of(delivery.Text, TextLimit, lineEnd: " / "));
        }

        return line.ToString();
    }

    private string TimeOf(RoutedEvent routed, DateTimeOffset now)
    {
        DateTimeOffset time = TimeZoneInfo.ConvertTime(routed.Packet.Time ?? routed.ReceivedAt, zone);
        bool isToday = time.Date == TimeZoneInfo.ConvertTime(now, zone).Date;
        return time.ToString(isToday ? "HH:mm:ss" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private void AppendEvent(StringBuilder line, AgentEvent packet)
    {
        string?[] words = [packet.Mode, packet.Object, packet.State];
        string category = string.Join('/', words.Where(word => word is not null));
        Append(line, Green, OneLine.Of(category.Length == 0 ? ElementNames.Event : category, ValueLimit));
        if (packet.Initiator is { } initiator)
        {
            line.Append(' ').Append(InitiatorOf(initiator));
        }

        foreach (var (field, russian, english) in Important)
        {
            if (packet.Fields.GetText(field) is { } text && !string.IsNullOrWhiteSpace(text))
            {
                line.Append("  ");
                Append(line, Gray, language.In(russian, english) + ":").Append(' ').Append(Short(text));
            }
        }
    }

    private string InitiatorOf(string initiator) => initiator switch
    {
        Initiators.Incoming => language.In("входящее", "incoming"),
        Initiators.Self => language.In("своё", "self"),
        _ => OneLine.Of(initiator, ValueLimit),
    };

    /// <summary>The value in a few characters: of a UUID its first group tells it apart well enough.</summary>
    private static string Short(string value) =>
        Guid.TryParse(value, out Guid id) ? $"{id.ToString()[..8]}…" : OneLine.Of(value, ValueLimit);

    private StringBuilder Append(StringBuilder line, string color, string text) =>
        isColored ? line.Append(color).Append(text).Append(Reset) : line.Append(text);
}
