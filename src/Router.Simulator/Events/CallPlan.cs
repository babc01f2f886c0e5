using System.Globalization;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Company;

namespace Router.Simulator.Events;

/// <summary>A call, from the first ring to its record (protocol.md section 2).</summary>
public sealed record CallPlan
{
    private static readonly TimeSpan RecordDelay = TimeSpan.FromSeconds(2);

    /// <summary>The wire's <c>CallID</c>.</summary>
    public required string CallId { get; init; }

    /// <summary>The agent's UUID, which stands on the other end of the line.</summary>
    public required string AgentId { get; init; }

    /// <summary>Who calls, or is called.</summary>
    public required Peer Peer { get; init; }

    /// <summary>One of <see cref="Initiators"/>.</summary>
    public string Initiator { get; init; } = Initiators.Incoming;

    /// <summary>One of <see cref="CallResults"/>; only with <see cref="CallResults.Success"/> is the call accepted.</summary>
    public string Result { get; init; } = CallResults.Success;

    /// <summary>How long it rings.</summary>
    public TimeSpan Ring { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long they talk, when the call is accepted.</summary>
    public TimeSpan Talk { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The keys pressed while they talk, one event each.</summary>
    public string Keys { get; init; } = string.Empty;

    /// <summary>The link to the record, raised two seconds after an accepted call; <see langword="null"/> for none.</summary>
    public string? RecordLink { get; init; }

    /// <summary>What the exchange answered: raises <c>CallError</c> before the end; <see langword="null"/> for none.</summary>
    public string? SipCause { get; init; }

    /// <summary>The ID of the command that started the call.</summary>
    public string? CommandId { get; init; }

    private bool IsAccepted => string.Equals(Result, CallResults.Success, StringComparison.Ordinal);

    private TimeSpan Length => IsAccepted ? Ring + Talk : Ring;

    /// <summary>The call as steps.</summary>
    public OfficeProcess ToProcess()
    {
        var steps = new List<ProcessStep>
        {
            new(TimeSpan.Zero, moment => Event(moment, States.Started, (FieldNames.StartTime, moment.Clock(moment.Start)))),
        };
        if (IsAccepted)
        {
            AddTalk(steps);
        }

        if (SipCause is { } cause)
        {
            steps.Add(new ProcessStep(Length, moment => Event(moment, States.CallError, (FieldNames.SipCause, cause))));
        }

        steps.Add(new ProcessStep(Length, Finished));
        if (IsAccepted)
        {
            steps.Add(new ProcessStep(Length, Event: null, TalkChange.Ends));
        }

        if (IsAccepted && RecordLink is { } link)
        {
            steps.Add(new ProcessStep(
                Length + RecordDelay,
                moment => Event(moment, States.MP3RecordReady, (FieldNames.CallRecordLink, link))));
        }

        return new OfficeProcess(Objects.Call, steps);
    }

    private void AddTalk(List<ProcessStep> steps)
    {
        steps.Add(new ProcessStep(Ring, moment => Event(
            moment,
            States.CallAccepted,
            (FieldNames.StartTime, moment.Clock(moment.Start)),
            (FieldNames.AcceptTime, moment.Clock(moment.Start + Ring)))));
        steps.Add(new ProcessStep(Ring, Event: null, TalkChange.Begins));
        for (int i = 0; i < Keys.Length; i++)
        {
            string key = Keys[i].ToString();
            TimeSpan pressed = Ring + (Talk * (i + 1) / (Keys.Length + 1));
            steps.Add(new ProcessStep(pressed, moment => Event(
                moment,
                States.CallInProgress,
                (FieldNames.KeyPressed, key),
                (FieldNames.KeyPressedTime, moment.Clock(moment.Start + pressed)))));
        }
    }

    private AgentEvent Finished(Moment moment) => Event(
        moment,
        States.Finished,
        (FieldNames.StartTime, moment.Clock(moment.Start)),
        (FieldNames.AcceptTime, IsAccepted ? moment.Clock(moment.Start + Ring) : string.Empty),
        (FieldNames.EndTime, moment.Clock(moment.Start + Length)),
        (FieldNames.Duration, Seconds(Length)),
        (FieldNames.BillSec, Seconds(IsAccepted ? Talk : TimeSpan.Zero)),
        (FieldNames.CallResult, Result));

    private AgentEvent Event(Moment moment, string state, params IEnumerable<(string Name, string Text)> fields)
    {
        bool isIncoming = string.Equals(Initiator, Initiators.Incoming, StringComparison.Ordinal);
        (string from, string to) = isIncoming ? (Peer.Id, AgentId) : (AgentId, Peer.Id);
        return EventForm.Create(
            moment,
            new EventHead(Peer.Mode, Objects.Call, Initiator) { State = state, CommandId = CommandId },
            [.. Peer.Context, (FieldNames.CallID, CallId), (FieldNames.CallFrom, from), (FieldNames.CallTo, to), .. fields]);
    }

    private static string Seconds(TimeSpan time) => ((long)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
