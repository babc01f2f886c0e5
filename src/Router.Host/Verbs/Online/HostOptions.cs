using System.CommandLine;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Running;

namespace Router.Host.Verbs.Online;

/// <summary>How Router is started from the command line.</summary>
internal static class HostOptions
{
    /// <summary>The options that follow from the command line and its surroundings.</summary>
    public static RouterHostOptions Of(CliContext context, ParseResult parsed, LoadedConfiguration configuration) => new()
    {
        Configuration = configuration,
        Loader = ConfigurationOpener.LoaderOf(context),
        ShownAs = ConfigurationOpener.ShownAs(configuration.Path, context),
        Language = parsed.GetValue(context.Options.Lang) is null ? null : context.Language,
        SystemLanguage = context.SystemLanguage,
        Mask = context.Mask,
        Time = context.Time,
        Environment = context.Environment,
    };
}
