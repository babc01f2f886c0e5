namespace Router.Actors.Agents.Pipes;

/// <summary>The apps' pipes of this machine.</summary>
public static class AgentPipes
{
    /// <summary>The pipes as this operating system has them.</summary>
    public static IAgentPipes OfThisMachine() => OperatingSystem.IsWindows() ? new WindowsPipes() : new UnixPipes();
}
