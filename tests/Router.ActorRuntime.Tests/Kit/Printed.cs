using Akka.Event;

namespace Router.ActorRuntime.Tests.Kit;

/// <summary>Published when a line is printed that no filter took.</summary>
public sealed record Printed(LogEvent Line);
