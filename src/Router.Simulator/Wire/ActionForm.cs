namespace Router.Simulator.Wire;

/// <summary>How a result names the command that takes a subscription back (protocol.md section 2).</summary>
internal enum ActionForm
{
    /// <summary><c>EventUnSubscribe</c>.</summary>
    EventUnSubscribe,

    /// <summary><c>EventUnsubscribe</c>.</summary>
    EventUnsubscribe,
}
