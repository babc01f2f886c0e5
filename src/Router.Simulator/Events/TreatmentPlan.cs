using System.Globalization;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Company;

namespace Router.Simulator.Events;

/// <summary>A ticket, from the appointment of a specialist to the comments on its rating (protocol.md section 2).</summary>
public sealed record TreatmentPlan
{
    /// <summary>The wire's <c>TreatmentID</c>.</summary>
    public required string TreatmentId { get; init; }

    /// <summary>The agent's UUID.</summary>
    public required string AgentId { get; init; }

    /// <summary>The client who asked.</summary>
    public required Peer Peer { get; init; }

    /// <summary>How long it takes.</summary>
    public TimeSpan Length { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The rating, 1 to 5; <see langword="null"/> for none.</summary>
    public int? Assessment { get; init; }

    /// <summary>What the client wrote on the rating, one comment each.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>The ticket as steps.</summary>
    public OfficeProcess ToProcess()
    {
        var steps = new List<ProcessStep>
        {
            new(TimeSpan.Zero, moment => Event(moment, States.Appointed, (FieldNames.AppointedSpecialistID, AgentId))),
            new(Length, moment => Event(moment, States.Finished, (FieldNames.TreatmentDuration, Number((long)Length.TotalSeconds)))),
        };
        if (Assessment is { } rating)
        {
            steps.Add(new ProcessStep(Length, moment => Event(moment, States.ServiceQualityAssessment, (FieldNames.Assessment, Number(rating)))));
        }

        if (Comments.Count > 0)
        {
            steps.Add(new ProcessStep(Length, Commented));
        }

        return new OfficeProcess(Objects.Treatment, steps);
    }

    private AgentEvent Commented(Moment moment)
    {
        var fields = new FieldListBuilder();
        foreach (var (name, text) in Peer.Context)
        {
            fields.Add(name, text);
        }

        fields.Add(FieldNames.TreatmentID, TreatmentId).Open(FieldNames.Comments);
        foreach (string comment in Comments)
        {
            fields.Open(FieldNames.Comment)
                .AddAttribute(FieldNames.AuthorID, Peer.Id)
                .AddAttribute(FieldNames.DateTime, moment.Clock(moment.Now))
                .Text(comment)
                .Close();
        }

        return EventForm.Create(moment, Head(States.Comments), fields.Close().Build());
    }

    private AgentEvent Event(Moment moment, string state, (string Name, string Text) field) => EventForm.Create(
        moment,
        Head(state),
        [.. Peer.Context, (FieldNames.TreatmentID, TreatmentId), field]);

    private EventHead Head(string state) => new(Peer.Mode, Objects.Treatment, Initiators.Incoming) { State = state };

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
