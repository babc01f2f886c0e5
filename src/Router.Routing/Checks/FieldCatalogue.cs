using Router.Protocol.Vocabulary;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Routing.Checks;

/// <summary>Which fields events are documented to carry, by Object, State and Mode (protocol.md section 2), and Router's own.</summary>
public static class FieldCatalogue
{
    private static readonly string[] FileParts =
    [
        FieldNames.Name, FieldNames.SourceDir, FieldNames.DestinDir, FieldNames.Size, FieldNames.StartTime, FieldNames.Duration,
    ];

    private static readonly string[] CommentParts = [FieldNames.AuthorID, FieldNames.DateTime, FieldNames.Text];

    /// <summary>The fields of each object, whatever its state.</summary>
    private static readonly Dictionary<string, string[]> ByObject = new(StringComparer.Ordinal)
    {
        [Objects.AgentOnlineStatus] = [FieldNames.Status],
        [Objects.Message] = [FieldNames.MessageID, FieldNames.AuthorID, FieldNames.MessageBody, FieldNames.Sended, FieldNames.SpecialistID],
        [Objects.Call] = [FieldNames.CallID, FieldNames.CallFrom, FieldNames.CallTo],
        [Objects.RemoteAccessSession] = [FieldNames.SessionID, FieldNames.AuthorID],
        [Objects.Treatment] = [FieldNames.TreatmentID],
        [RouterEvents.Object] = [FieldNames.Text],
    };

    /// <summary>What each state of an object adds. An object has the states that stand here.</summary>
    private static readonly Dictionary<string, Dictionary<string, string[]>> ByState = new(StringComparer.Ordinal)
    {
        // The document names none for the status; its example of a message has Finished.
        [Objects.AgentOnlineStatus] = [],
        [Objects.Message] = new(StringComparer.Ordinal) { [States.Finished] = [] },
        [Objects.Call] = new(StringComparer.Ordinal)
        {
            [States.Initialized] = [],
            [States.Started] = [FieldNames.StartTime],
            [States.CallAccepted] = [FieldNames.StartTime, FieldNames.AcceptTime],
            [States.CallInProgress] = [FieldNames.KeyPressed, FieldNames.KeyPressedTime],
            [States.Finished] =
            [
                FieldNames.StartTime, FieldNames.AcceptTime, FieldNames.EndTime, FieldNames.Duration, FieldNames.BillSec,
                FieldNames.CallResult,
            ],
            [States.MP3RecordReady] = [FieldNames.CallRecordLink],
            [States.CallError] = [FieldNames.SipCause],
        },
        [Objects.RemoteAccessSession] = new(StringComparer.Ordinal)
        {
            [States.Initialized] = [],
            [States.Started] =
            [
                FieldNames.StartTime, FieldNames.HostCompName, FieldNames.AdminCompName, FieldNames.HostIP, FieldNames.AdminIP,
            ],
            [States.Finished] = [FieldNames.EndTime, FieldNames.Duration, FieldNames.UploadedFiles, FieldNames.DownloadedFiles],
        },
        [Objects.Treatment] = new(StringComparer.Ordinal)
        {
            [States.Appointed] = [FieldNames.AppointedSpecialistID],
            [States.Finished] = [FieldNames.TreatmentDuration],
            [States.ServiceQualityAssessment] = [FieldNames.Assessment],
            [States.Comments] = [FieldNames.Comments],
        },
        [RouterEvents.Object] = new(StringComparer.Ordinal)
        {
            [RouterEvents.Started] = [RouterFields.Revision],
            [RouterEvents.AgentLost] = [RouterFields.Reason],
            [RouterEvents.AgentBack] = [RouterFields.Confirmed, RouterFields.Wanted],
            [RouterEvents.SubscriptionRejected] = [RouterFields.Category, RouterFields.Reason],
            [RouterEvents.SinkDown] = [RouterFields.Sink, RouterFields.Reason, RouterFields.Waiting],
            [RouterEvents.SinkBack] = [RouterFields.Sink, RouterFields.Waiting],
            [RouterEvents.DeadLetter] =
            [
                RouterFields.Sink, RouterFields.Reason, RouterFields.Route, RouterFields.DeliveryId, RouterFields.Count,
            ],
            [RouterEvents.ConfigApplied] = [RouterFields.Revision],
            [RouterEvents.ConfigRejected] = [RouterFields.Revision, RouterFields.Reason],
            [RouterEvents.DiskLow] = [RouterFields.Free],
            [RouterEvents.SecretExpires] = [RouterFields.Sink, RouterFields.Secret, RouterFields.ExpiresAt],
        },
    };

    private static readonly Dictionary<string, string[]> ByMode = new(StringComparer.Ordinal)
    {
        [Modes.ServicesClients] = [FieldNames.ClientID, FieldNames.UserID, FieldNames.ServiceID],
        [Modes.Colleagues] = [FieldNames.ColleagueID],
        [Modes.Softphone] = [],
    };

    /// <summary>Every field that an event is known to carry at its top level.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        .. ByMode.Values
            .Concat(ByObject.Values)
            .Concat(ByState.Values.SelectMany(states => states.Values))
            .SelectMany(names => names)
            .Append(FieldNames.CounterpartID)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The states of an object; none for one that has no states or is not known.</summary>
    public static IReadOnlyCollection<string> StatesOf(string @object) =>
        ByState.TryGetValue(@object, out Dictionary<string, string[]>? states) ? states.Keys : [];

    /// <summary>What the items of a documented list consist of; <see langword="null"/> for any other field.</summary>
    public static IReadOnlyList<string>? PartsOf(string field) => field switch
    {
        FieldNames.UploadedFiles or FieldNames.DownloadedFiles => FileParts,
        FieldNames.Comments => CommentParts,
        _ => null,
    };

    /// <summary>Whether such an event carries the field. An unknown mode, object or state may carry anything.</summary>
    /// <param name="field">A field of the top level.</param>
    /// <param name="mode">The mode, <see langword="null"/> for any.</param>
    /// <param name="object">The object, <see langword="null"/> for any.</param>
    /// <param name="state">The state, <see langword="null"/> for any.</param>
    public static bool Carries(string field, string? mode, string? @object, string? state)
    {
        // Nothing says where the app puts it.
        if (field is FieldNames.CounterpartID)
        {
            return true;
        }

        if (ByMode.Values.Any(names => names.Contains(field, StringComparer.Ordinal)))
        {
            return mode is null || !ByMode.TryGetValue(mode, out string[]? names) || names.Contains(field, StringComparer.Ordinal);
        }

        if (@object is null)
        {
            return ByObject.Keys.Any(known => Carries(field, mode, known, state));
        }

        if (!ByObject.TryGetValue(@object, out string[]? common) || common.Contains(field, StringComparer.Ordinal))
        {
            return true;
        }

        Dictionary<string, string[]> states = ByState[@object];
        return state is null
            ? states.Values.Any(names => names.Contains(field, StringComparer.Ordinal))
            : !states.TryGetValue(state, out string[]? own) || own.Contains(field, StringComparer.Ordinal);
    }

    /// <summary>Where a field is to be found, as a hint behind a message.</summary>
    public static Bilingual CarriersOf(string field)
    {
        IEnumerable<string> objects =
            from word in Objects.All.Append(RouterEvents.Object)
            where Carries(field, mode: null, word, state: null)
            let states = StatesOf(word).Where(state => Carries(field, mode: null, word, state)).ToArray()
            select states.Length == 0 || states.Length == StatesOf(word).Count ? word : $"{word} ({string.Join(", ", states)})";
        IEnumerable<string> modes = Modes.All.Where(mode => Carries(field, mode, @object: null, state: null));
        string where = string.Join(", ", modes.Count() < Modes.All.Count ? modes : objects);
        return new Bilingual($" (оно есть у {where})", $" (it is found in {where})");
    }
}
