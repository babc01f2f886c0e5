namespace Router.Protocol.Vocabulary;

/// <summary>
/// What one subscription covers (protocol.md section 3): events of one <see cref="Modes">Mode</see>,
/// <see cref="Objects">Object</see> and <see cref="Initiators">Initiator</see>, each in canonical spelling.
/// </summary>
public readonly record struct Category(string Mode, string Object, string Initiator)
{
    /// <summary>
    /// The 19 categories that the app is known to accept: the reference client's 17, and the status of colleagues,
    /// which is the document's own example.
    /// </summary>
    public static IReadOnlyList<Category> Known { get; } =
    [
        .. Both(Modes.ServicesClients, Objects.AgentOnlineStatus),
        .. Both(Modes.Colleagues, Objects.AgentOnlineStatus),
        .. Both(Modes.ServicesClients, Objects.Message),
        .. Both(Modes.Colleagues, Objects.Message),
        .. Both(Modes.ServicesClients, Objects.Call),
        .. Both(Modes.Colleagues, Objects.Call),
        .. Both(Modes.Softphone, Objects.Call),
        .. Both(Modes.ServicesClients, Objects.RemoteAccessSession),
        .. Both(Modes.Colleagues, Objects.RemoteAccessSession),
        new(Modes.ServicesClients, Objects.Treatment, Initiators.Incoming),
    ];

    /// <summary>The category as people read it, such as <c>ServicesClients/Call/incoming</c>.</summary>
    public override string ToString() => $"{Mode}/{Object}/{Initiator}";

    private static Category[] Both(string mode, string @object) =>
        [new(mode, @object, Initiators.Incoming), new(mode, @object, Initiators.Self)];
}
