namespace Router.Simulator.Events;

/// <summary>What a step does to the agent's status.</summary>
public enum TalkChange
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The agent talks from now on.</summary>
    Begins,

    /// <summary>The agent no longer talks.</summary>
    Ends,
}
