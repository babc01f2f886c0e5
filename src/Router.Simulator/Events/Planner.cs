using System.Globalization;
using Router.Protocol.Vocabulary;
using Router.Simulator.Company;

namespace Router.Simulator.Events;

/// <summary>Invents processes: everything that a caller does not fix comes from one source of random numbers.</summary>
internal sealed class Planner(string agentId, Random random)
{
    private static readonly string[] PeopleModes = [Modes.ServicesClients, Modes.Colleagues];
    private static readonly string[] ChosenStatuses = [Statuses.Online, Statuses.Away, Statuses.DoNotDisturb, Statuses.BusyForNewRequests];

    /// <summary>A call in one of the three modes.</summary>
    public CallPlan Call(string? mode = null)
    {
        // Every second call is answered, the others end in one of the other ways.
        string result = random.Next(2) == 0 ? CallResults.Success : random.Pick(CallResults.All);
        bool isExchangeDown = result is CallResults.PBXunreachableForMe or CallResults.PBXunreachableForTarget;
        string callId = random.NextUuid();
        return new CallPlan
        {
            CallId = callId,
            AgentId = agentId,
            Peer = Peer.Any(mode ?? random.Pick(Modes.All), CompanyDirectory.Default, random),
            Initiator = random.Pick(Initiators.All),
            Result = result,
            Ring = TimeSpan.FromSeconds(random.Next(1, 30)),
            Talk = TimeSpan.FromSeconds(random.Next(5, 900)),
            Keys = random.Next(4) == 0 ? random.Next(10).ToString(CultureInfo.InvariantCulture) + "#" : string.Empty,
            RecordLink = random.Next(2) == 0 ? $"https://records.example/calls/{callId}.mp3" : null,
            SipCause = isExchangeDown ? random.Pick(Phrases.SipCauses) : null,
        };
    }

    /// <summary>A chat with a client or a colleague.</summary>
    public ChatPlan Chat(string? mode = null)
    {
        var lines = new ChatLine[random.Next(1, 6)];
        for (int i = 0; i < lines.Length; i++)
        {
            bool isIncoming = random.Next(2) == 0;
            lines[i] = new ChatLine(
                isIncoming ? Initiators.Incoming : Initiators.Self,
                random.NextUuid(),
                random.Pick(isIncoming ? Phrases.Questions : Phrases.Answers));
        }

        return new ChatPlan
        {
            AgentId = agentId,
            Peer = Peer.Any(mode ?? random.Pick(PeopleModes), CompanyDirectory.Default, random),
            Lines = lines,
        };
    }

    /// <summary>A remote session with a client or a colleague.</summary>
    public SessionPlan Session(string? mode = null) => new()
    {
        SessionId = random.NextUuid(),
        AgentId = agentId,
        Peer = Peer.Any(mode ?? random.Pick(PeopleModes), CompanyDirectory.Default, random),
        Initiator = random.Pick(Initiators.All),
        Length = TimeSpan.FromSeconds(random.Next(30, 3600)),
        Uploaded = Files(random.Next(3), @"C:\Work", @"D:\1C"),
        Downloaded = Files(random.Next(3), @"D:\1C", @"C:\Work"),
    };

    /// <summary>A client's ticket.</summary>
    public TreatmentPlan Treatment() => new()
    {
        TreatmentId = random.NextUuid(),
        AgentId = agentId,
        Peer = Peer.Any(Modes.ServicesClients, CompanyDirectory.Default, random),
        Length = TimeSpan.FromSeconds(random.Next(60, 7200)),
        Assessment = random.Next(3) == 0 ? null : random.Next(1, 6),
        Comments = [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Pick(Phrases.Comments))],
    };

    /// <summary>The agent goes from one status to another.</summary>
    public OfficeProcess StatusChange()
    {
        string status = random.Pick(ChosenStatuses);
        return new OfficeProcess(Objects.AgentOnlineStatus, [new ProcessStep(TimeSpan.Zero, moment => EventForm.Status(moment, status))]);
    }

    /// <summary>Files copied from one folder to another.</summary>
    public IReadOnlyList<CopiedFile> Files(int count, string from, string to)
    {
        var files = new CopiedFile[count];
        for (int i = 0; i < count; i++)
        {
            files[i] = new CopiedFile(random.Pick(Phrases.Files), from, to, random.NextInt64(1, 300L * 1024 * 1024), random.Next(1, 120));
        }

        return files;
    }

    /// <summary>A UUID for whatever needs one.</summary>
    public string Uuid() => random.NextUuid();
}
