using System.CommandLine;
using Router.Host.CommandLine;
using Router.Host.Verbs.Secrets;

namespace Router.Host.Verbs;

/// <summary>The verbs that need no running Router, in the order of the help. Each is a class of its own with <c>Create</c>.</summary>
internal static class OfflineVerbs
{
    /// <summary>Makes each verb.</summary>
    public static IReadOnlyList<Func<CliContext, Command>> All { get; } = 
    [
        InitVerb.Create,
        CheckVerb.Create,
        TestVerb.Create,
        ExplainVerb.Create,
        ConfigVerb.Create,
        SchemaVerb.Create,
        SecretsVerb.Create,
        PluginsVerb.Create,
        SimulateVerb.Create,
        VersionVerb.Create,
    ];
}
