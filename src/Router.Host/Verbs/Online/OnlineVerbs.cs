using System.CommandLine;
using Router.Host.CommandLine;
using Router.Host.Demo;
using Router.Host.Verbs.Asking;

namespace Router.Host.Verbs.Online;

/// <summary>The verbs that run Router or talk to a running one, in the order of the help. Each is a class of its own with <c>Create</c>.</summary>
internal static class OnlineVerbs
{
    /// <summary>Makes each verb.</summary>
    public static IReadOnlyList<Func<CliContext, Command>> All { get; } =
    [
        RunVerb.Create,
        DemoVerb.Create,
        StatusVerb.Create,
        RoutesVerb.Create,
        TailVerb.Create,
        SendVerb.Create,
        ReloadVerb.Create,
        SinksVerb.Create,
        SubscribeVerb.Create,
        TraceVerb.Create,
        DeadLettersVerb.Create,
        ReplayVerb.Create,
        DirectoryVerb.Create,
    ];
}
