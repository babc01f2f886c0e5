using System.CommandLine;
using System.Text.Json.Nodes;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Verbs.Showing;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs;

/// <summary><c>router config</c>: the configuration as it takes effect, defaults filled in, secrets masked.</summary>
internal static class ConfigVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var command = new Command("config", context.Say(new Bilingual("Показать действующие настройки, со значениями по умолчанию и без секретов.", "Show the effective configuration, with defaults and without secrets.")));
        command.SetAction(parsed =>
        {
            if (ConfigurationOpener.Open(context, parsed) is not { } configuration)
            {
                return ExitCodes.Usage;
            }

            JsonObject effective = new EffectiveConfiguration(configuration).Create(context.SystemLanguage);
            context.Out.Write(context.IsJson(parsed) ? effective.ToJsonString(CliJson.Options) + Environment.NewLine : YamlText.Write(effective));
            return ExitCodes.Done;
        });
        return command;
    }
}
