using System.CommandLine;
using System.Text.Json;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Plugins;
using Router.Host.Verbs.Online;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs;

/// <summary><c>router plugins pin|list</c>: the plugins beside the configuration.</summary>
internal static class PluginsVerb
{
    /// <summary>Makes the noun with its verbs.</summary>
    public static Command Create(CliContext context) => new("plugins", context.Say(new Bilingual("Плагины: приёмники, которые пишут сами.", "Plugins: sinks of one's own.")))
    {
        Pin(context),
        List(context),
    };

    private static Command Pin(CliContext context)
    {
        var name = new Argument<string>("NAME") { Description = context.Say(new Bilingual("Имя папки в plugins/.", "The folder's name in plugins/.")) };
        var command = new Command("pin", context.Say(new Bilingual(
            "Напечатать строку, которая закрепляет файлы плагина, чтобы вставить её в файл правил. Код плагина не запускается.",
            "Print the line that pins a plugin's files, to be pasted into the configuration. Nothing of the plugin is run.")))
        {
            name,
        };
        command.SetAction(parsed => Pin(context, parsed, parsed.GetValue(name)!));
        return command;
    }

    private static int Pin(CliContext context, ParseResult parsed, string name)
    {
        if (ConfigurationOpener.FindFile(context, parsed) is not { } path)
        {
            return ExitCodes.Usage;
        }

        try
        {
            string folder = PluginFolder.Of(name, Path.GetDirectoryName(path)!);
            string pin = PluginPin.Of(PluginFolder.Read(name, folder));
            context.Out.WriteLine(context.IsJson(parsed)
                ? JsonSerializer.Serialize(new { name, pin }, CliJson.Options)
                : $"{PluginBinder.Section}:\n  {name}: \"{pin}\"");
            return ExitCodes.Done;
        }
        catch (PluginException problem)
        {
            context.Error.WriteLine(context.Say(problem.Entry, [.. problem.Arguments]));
            return ExitCodes.Usage;
        }
    }

    private static Command List(CliContext context)
    {
        var command = new Command("list", context.Say(new Bilingual("Все плагины: какие закреплены, что в них есть.", "All plugins: which are pinned, and what they have.")));
        command.SetAction(parsed => List(context, parsed));
        return command;
    }

    private static int List(CliContext context, ParseResult parsed)
    {
        if (ConfigurationOpener.FindFile(context, parsed) is not { } path)
        {
            return ExitCodes.Usage;
        }

        LoadResult result = ConfigurationOpener.LoaderOf(context).Load(path, ConfigurationOpener.ShownAs(path, context));
        BoundPlugins plugins = result.Plugins;
        if (plugins.Factories.Count == 0)
        {
            foreach (Diagnostic diagnostic in result.Diagnostics)
            {
                context.Error.WriteLine(diagnostic.ToString(context.Language));
            }

            return ExitCodes.Usage;
        }

        PluginLine[] lines =
        [
            .. plugins.Pinned.Select(pinned => PluginLine.Of(pinned, context)),
            .. Unpinned(path, plugins).Select(name => new PluginLine(name, IsUsable: false, "", "", context.Say(new Bilingual(
                $"не закреплён: router plugins pin {name}", $"not pinned: router plugins pin {name}")))),
        ];
        if (context.IsJson(parsed))
        {
            context.Out.WriteLine(JsonSerializer.Serialize(lines, CliJson.Options));
        }
        else
        {
            string[] headings =
            [
                context.Say(new Bilingual("Плагин", "Plugin")),
                context.Say(new Bilingual("Версия", "Version")),
                context.Say(new Bilingual("Приёмники", "Sinks")),
                context.Say(new Bilingual("Состояние", "State")),
            ];
            Tables.Write(context, headings, [.. lines.Select(line => (string[])[line.Name, line.Version, line.Sinks, line.State])]);
        }

        return plugins.IsComplete ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static IEnumerable<string> Unpinned(string path, BoundPlugins plugins)
    {
        string folder = Path.Combine(Path.GetDirectoryName(path)!, PluginFolder.Name);
        string[] there = Directory.Exists(folder) ? [.. Directory.GetDirectories(folder).Select(plugin => Path.GetFileName(plugin)!)] : [];
        return there.Except(plugins.Pinned.Select(pinned => pinned.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    /// <summary>A row of the list.</summary>
    /// <param name="Name">The plugin.</param>
    /// <param name="IsUsable">Whether its sinks can be used.</param>
    /// <param name="Version">The version of its main assembly.</param>
    /// <param name="Sinks">Its types of sinks.</param>
    /// <param name="State">How it is, for people.</param>
    private sealed record PluginLine(string Name, bool IsUsable, string Version, string Sinks, string State)
    {
        public static PluginLine Of(PinnedPlugin pinned, CliContext context) => pinned switch
        {
            { Plugin: { } plugin } => new PluginLine(
                pinned.Name,
                IsUsable: true,
                plugin.Version,
                string.Join(", ", plugin.Factories.Select(factory => factory.Type)),
                context.Say(new Bilingual("закреплён", "pinned"))),
            { Problem: { } problem } => new PluginLine(pinned.Name, IsUsable: false, "", "", context.Say(problem.Entry, [.. problem.Arguments])),
            _ => throw new InvalidOperationException("A plugin has a problem or has none."),
        };
    }
}
