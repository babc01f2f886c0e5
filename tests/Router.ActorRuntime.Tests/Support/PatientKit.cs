namespace Router.ActorRuntime.Tests.Support;

/// <summary>
/// A TestKit that waits longer than the usual 3 s for what has to come: on a busy machine a late message is no fault. What must not come is
/// waited for as ever.
/// </summary>
public abstract class PatientKit(string settings = "") : TestKit(settings + "\n" + Patience)
{
    private const string Patience = "akka.test { single-expect-default = 30s, filter-leeway = 30s }";
}
