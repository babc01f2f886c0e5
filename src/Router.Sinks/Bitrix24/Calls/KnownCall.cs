namespace Router.Sinks.Bitrix24.Calls;

/// <summary>What the sink remembers of a call.</summary>
/// <param name="Id">Our id.</param>
/// <param name="PortalId">The portal's id (<c>CALL_ID</c>); empty when it is not registered there.</param>
/// <param name="IsFinished">Whether its end has been written.</param>
/// <param name="Ringing">The logins that saw it start and have not seen it end.</param>
/// <param name="IsAnswered">Whether the end that was written is a conversation's.</param>
internal sealed record KnownCall(string Id, string PortalId, bool IsFinished, IReadOnlyList<string> Ringing, bool IsAnswered = false)
{
    public static KnownCall New(string id) => new(id, "", IsFinished: false, []);

    public KnownCall With(string login) => Ringing.Contains(login, StringComparer.Ordinal) ? this : this with { Ringing = [.. Ringing, login] };

    public KnownCall Without(string login) => this with { Ringing = [.. Ringing.Where(other => other != login)] };
}
