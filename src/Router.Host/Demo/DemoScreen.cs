using Router.Actors.Deliveries;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Journal.Records;
using Router.Protocol.Codec;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Demo;

/// <summary>Shows what Router does while the story is told, as it happens.</summary>
/// <param name="teller">Where to.</param>
internal sealed class DemoScreen(DemoTeller teller)
{
    /// <summary>The sink whose texts are shown.</summary>
    public const string Telegram = "telegram";

    /// <summary>The sink that is off for a while.</summary>
    public const string Crm = "crm";

    private const int PacketHead = 118;
    private const int PacketTail = 56;
    private const int WaitingStep = 5;

    private long _shownWaiting;

    /// <summary>Shows one message of the event stream, if it is worth it.</summary>
    public void Show(object message)
    {
        switch (message)
        {
            case Notice notice when IsTold(notice):
                Show(notice);
                break;
            case EventsJournaled journaled:
                foreach (EventRecord record in journaled.Entries.Select(entry => entry.Record).OfType<EventRecord>())
                {
                    ShowRouting(record);
                }

                break;
            case DeliveriesEnded { Sink: Telegram } ended:
                foreach (EndedDelivery item in ended.Deliveries.Where(item => item.Outcome.Result == DeliveryResult.Delivered))
                {
                    teller.Line(new Bilingual("в Telegram пришло бы:", "Telegram would show:"));
                    teller.Frame(item.Delivery.Text);
                }

                break;
            case SinkStatus { Name: Crm } status:
                ShowWaiting(status);
                break;
        }
    }

    /// <summary>The first rules are no news, and an app that restarts has no pipe for a moment.</summary>
    private static bool IsTold(Notice notice) =>
        notice.Message.Code != NoticeMessages.AgentAbsent.Code
        && !(notice.Message.Code == NoticeMessages.RulesApplied.Code && notice.Arguments[0] is 1L);

    private void Show(Notice notice)
    {
        string line = notice.ToString(teller.Language);
        var text = new Bilingual(line, line);
        if (notice.Message.Severity == Severity.Information)
        {
            teller.Good(text);
        }
        else
        {
            teller.Bad(text);
        }
    }

    private void ShowRouting(EventRecord record)
    {
        if (record.Destinations.FirstOrDefault(item => item.Sink == Telegram) is not { } destination)
        {
            return;
        }

        string xml = PacketWriter.ToXml(record.Packet).ReplaceLineEndings("");
        string packet = xml.Length > PacketHead + PacketTail ? $"{xml[..PacketHead]} … {xml[^PacketTail..]}" : xml;
        teller.Line(new Bilingual($"пакет от {record.Login}: {packet}", $"packet from {record.Login}: {packet}"));
        teller.Line(new Bilingual($"правило: «{destination.Route}» → {destination.Sink}", $"rule: \"{destination.Route}\" → {destination.Sink}"));
    }

    private void ShowWaiting(SinkStatus status)
    {
        if (status.State != SinkState.Down)
        {
            _shownWaiting = 0;
        }
        else if (status.Waiting >= _shownWaiting + WaitingStep || (status.Waiting > _shownWaiting && status.Waiting % WaitingStep == WaitingStep - 1))
        {
            _shownWaiting = status.Waiting;
            teller.Bad(new Bilingual($"crm: ждут {status.Waiting}", $"crm: {status.Waiting} waiting"));
        }
    }
}
