using Router.Protocol.Vocabulary;

namespace Router.Simulator.Presence;

/// <summary>
/// What status the agent is in, and the rules of its changes: <c>Talking</c> while there is a talk and then back to what was
/// chosen before, <c>Connecting</c> while the app is offline.
/// </summary>
internal sealed record AgentStatus
{
    private readonly string _chosen = Statuses.Online;
    private readonly int _talks;

    /// <summary>Whether somebody is logged in.</summary>
    public bool IsLoggedIn { get; private init; } = true;

    /// <summary>Whether the app is connected to its cloud.</summary>
    public bool IsConnected { get; private init; } = true;

    /// <summary>A status set from outside although a talk goes on: it shows until the talk changes.</summary>
    private bool HidesTalk { get; init; }

    /// <summary>What the app shows and tells.</summary>
    public string Shown => this switch
    {
        { IsLoggedIn: false } or { IsConnected: false } => Statuses.Connecting,
        { _talks: > 0, HidesTalk: false } => Statuses.Talking,
        _ => _chosen,
    };

    /// <summary>Whether the status can be chosen from outside (protocol.md section 3).</summary>
    public static bool CanBeChosen(string status) =>
        status is Statuses.Online or Statuses.Away or Statuses.DoNotDisturb or Statuses.BusyForNewRequests;

    /// <summary>The agent, or a command, chose a status.</summary>
    public AgentStatus Choose(string status) => new(this, status, _talks) { HidesTalk = true };

    /// <summary>A talk begins.</summary>
    public AgentStatus BeginTalk() => new(this, _chosen, _talks + 1) { HidesTalk = false };

    /// <summary>A talk ends.</summary>
    public AgentStatus EndTalk() => new(this, _chosen, Math.Max(0, _talks - 1));

    /// <summary>Somebody logs in: the app is offline until it has connected.</summary>
    public AgentStatus LogIn() => this with { IsLoggedIn = true };

    /// <summary>The user logs out.</summary>
    public AgentStatus LogOut() => this with { IsLoggedIn = false };

    /// <summary>The app lost its cloud, or has just been started: talks are over, and the status will be <c>Online</c>.</summary>
    public AgentStatus Disconnect() => new(this, Statuses.Online, 0) { IsConnected = false };

    /// <summary>The app reached its cloud.</summary>
    public AgentStatus Connect() => this with { IsConnected = true };

    /// <summary>The app told this status of itself: that is what it is in from now on.</summary>
    public AgentStatus Told(string status) => status switch
    {
        Statuses.Connecting => Disconnect(),
        Statuses.Talking => new AgentStatus(this, _chosen, Math.Max(1, _talks)) { HidesTalk = false, IsConnected = true },
        _ => new AgentStatus(this, status, _talks) { HidesTalk = true, IsConnected = true },
    };

    public AgentStatus()
    {
    }

    private AgentStatus(AgentStatus original, string chosen, int talks)
        : this(original)
    {
        _chosen = chosen;
        _talks = talks;
    }
}
