using System.Globalization;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Company;

namespace Router.Simulator.Events;

/// <summary>A remote desktop session (protocol.md section 2).</summary>
public sealed record SessionPlan
{
    /// <summary>The wire's <c>SessionID</c>.</summary>
    public required string SessionId { get; init; }

    /// <summary>The agent's UUID.</summary>
    public required string AgentId { get; init; }

    /// <summary>The other side: a client or a colleague.</summary>
    public required Peer Peer { get; init; }

    /// <summary>One of <see cref="Initiators"/>.</summary>
    public string Initiator { get; init; } = Initiators.Self;

    /// <summary>How long it takes.</summary>
    public TimeSpan Length { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The files copied to the remote computer.</summary>
    public IReadOnlyList<CopiedFile> Uploaded { get; init; } = [];

    /// <summary>The files copied from the remote computer.</summary>
    public IReadOnlyList<CopiedFile> Downloaded { get; init; } = [];

    /// <summary>The session as steps.</summary>
    public OfficeProcess ToProcess() => new(
        Objects.RemoteAccessSession,
        [new ProcessStep(TimeSpan.Zero, Started), new ProcessStep(Length, Finished)]);

    private AgentEvent Started(Moment moment) => EventForm.Create(
        moment,
        Head(States.Started),
        Begin()
            .Add(FieldNames.StartTime, moment.Clock(moment.Start))
            .Add(FieldNames.HostCompName, "WS-" + Peer.Id[^4..].ToUpperInvariant())
            .Add(FieldNames.AdminCompName, "ADMIN-" + AgentId[^4..].ToUpperInvariant())
            .Add(FieldNames.HostIP, "192.168.10.21")
            .Add(FieldNames.AdminIP, "10.0.0.5")
            .Build());

    private AgentEvent Finished(Moment moment)
    {
        FieldListBuilder fields = Begin()
            .Add(FieldNames.EndTime, moment.Clock(moment.Start + Length))
            .Add(FieldNames.Duration, Number((long)Length.TotalSeconds));
        AddFiles(fields, FieldNames.UploadedFiles, Uploaded, moment);
        AddFiles(fields, FieldNames.DownloadedFiles, Downloaded, moment);
        return EventForm.Create(moment, Head(States.Finished), fields.Build());
    }

    private EventHead Head(string state) => new(Peer.Mode, Objects.RemoteAccessSession, Initiator) { State = state };

    private FieldListBuilder Begin()
    {
        var fields = new FieldListBuilder();
        foreach (var (name, text) in Peer.Context)
        {
            fields.Add(name, text);
        }

        bool isIncoming = string.Equals(Initiator, Initiators.Incoming, StringComparison.Ordinal);
        return fields.Add(FieldNames.SessionID, SessionId).Add(FieldNames.AuthorID, isIncoming ? Peer.Id : AgentId);
    }

    private static void AddFiles(FieldListBuilder fields, string list, IReadOnlyList<CopiedFile> files, Moment moment)
    {
        fields.Open(list);
        foreach (CopiedFile file in files)
        {
            fields.Open(FieldNames.File)
                .AddAttribute(FieldNames.Name, file.Name)
                .AddAttribute(FieldNames.SourceDir, file.SourceDir)
                .AddAttribute(FieldNames.DestinDir, file.DestinDir)
                .AddAttribute(FieldNames.Size, Number(file.Size))
                .AddAttribute(FieldNames.StartTime, moment.Clock(moment.Start))
                .AddAttribute(FieldNames.Duration, Number(file.Duration))
                .Close();
        }

        fields.Close();
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
