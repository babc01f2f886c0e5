using Router.Actors.Notices;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Actors.OwnEvents;

/// <summary>
/// The notices that are events as well: what a login or the rules went through is published once for each change, with what it is about as
/// typed arguments. Rules that come into force for the first time are the start.
/// </summary>
internal sealed class OwnEventsOfNotices
{
    private static readonly Dictionary<Message, Form> Forms = new()
    {
        [NoticeMessages.AgentLost] = new(RouterEvents.AgentLost, RouterFields.Reason),
        [NoticeMessages.AgentBack] = new(RouterEvents.AgentBack, null, RouterFields.Confirmed, RouterFields.Wanted),
        [NoticeMessages.SubscriptionRejected] = new(RouterEvents.SubscriptionRejected, RouterFields.Category, RouterFields.Reason),
        [NoticeMessages.RulesApplied] = new(RouterEvents.ConfigApplied, RouterFields.Revision),
        [NoticeMessages.RulesRejected] = new(RouterEvents.ConfigRejected, RouterFields.Revision, RouterFields.Reason),
    };

    private bool _isStarted;

    /// <summary>The event; <see langword="null"/> when the notice is none.</summary>
    public OwnEvent? Of(Notice notice)
    {
        if (notice.Message == NoticeMessages.RulesApplied && !_isStarted)
        {
            _isStarted = true;
            object revision = notice.Arguments[0];
            return new OwnEvent(
                RouterEvents.Started,
                new Notice(NoticeMessages.Started, Subject: null, revision),
                [(RouterFields.Revision, revision)]);
        }

        return Forms.TryGetValue(notice.Message, out Form? form)
            ? new OwnEvent(form.State, notice, form.FieldsOf(notice.Arguments), notice.Subject)
            : null;
    }

    /// <summary>What a notice becomes.</summary>
    /// <param name="State">The event's state.</param>
    /// <param name="Names">The fields that its first arguments become; <see langword="null"/> for an argument that becomes none.</param>
    private sealed record Form(string State, params string?[] Names)
    {
        public IReadOnlyList<(string Name, object Value)> FieldsOf(IReadOnlyList<object> arguments) =>
            [.. Names.Zip(arguments).Where(pair => pair.First is not null).Select(pair => (pair.First!, pair.Second))];
    }
}
