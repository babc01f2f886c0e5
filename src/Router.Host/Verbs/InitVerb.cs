using System.CommandLine;
using System.Text;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Schema;
using Router.Host.Verbs.Starting;
using Router.Routing.Diagnostics;
using Router.Simulator.Apps;

namespace Router.Host.Verbs;

/// <summary><c>router init</c>: writes a commented configuration that works as it is. It never overwrites one.</summary>
internal static class InitVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var file = new Argument<string?>("FILE")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = context.Say(new Bilingual(
                $"Файл; без него --config, а без обоих {ConfigurationLocator.FileName} здесь.",
                $"The file; without it --config, without either {ConfigurationLocator.FileName} here.")),
        };
        var command = new Command("init", context.Say(new Bilingual("Создать файл правил с пояснениями.", "Write a commented configuration file."))) { file };
        command.SetAction(parsed => Run(context, parsed.GetValue(file) ?? parsed.GetValue(context.Options.Config) ?? ConfigurationLocator.FileName));
        return command;
    }

    private static int Run(CliContext context, string file)
    {
        string path = Path.GetFullPath(file, context.WorkingFolder);
        if (Directory.Exists(path))
        {
            path = Path.Combine(path, ConfigurationLocator.FileName);
        }

        string shownAs = ConfigurationOpener.ShownAs(path, context);
        if (File.Exists(path))
        {
            context.Error.WriteLine(context.Say(CliMessages.FileExists, shownAs));
            return ExitCodes.Usage;
        }

        // A simulator's login needs leave of its own in the file, and its socket may be left from one that ended.
        string[] logins = [.. context.FindLogins().Where(login => !login.StartsWith(SimulatedCompany.LoginPrefix, StringComparison.OrdinalIgnoreCase))];
        try
        {
            string folder = Path.GetDirectoryName(path)!;
            Directory.CreateDirectory(folder);
            Create(path, FreshConfiguration.Write(context.Language, logins, context.Time.LocalTimeZone));
            string schema = Path.Combine(folder, FreshConfiguration.SchemaFile);
            if (!File.Exists(schema))
            {
                Create(schema, ConfigurationSchema.Write(context.Factories));
            }
        }
        catch (Exception exception) when (FileTrouble.Of(exception) is { } trouble)
        {
            context.Error.WriteLine(context.Say(CliMessages.NotWritten, shownAs, trouble));
            return ExitCodes.Failed;
        }

        context.Out.WriteLine(context.Say(new Bilingual(
            $"создан {shownAs}; каналов 1С-Коннект на этой машине: {logins.Length}. Дальше: router check, router run",
            $"{shownAs} is written; pipes of 1C-Connect on this machine: {logins.Length}. Next: router check, router run")));
        return ExitCodes.Done;
    }

    /// <summary>Two at once cannot both believe that they made the file.</summary>
    private static void Create(string path, string text)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
