using System.CommandLine;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using Router.Host.CommandLine;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs;

/// <summary><c>router version</c>: which Router this is, and on what it runs.</summary>
internal static class VersionVerb
{
    /// <summary>The version of this program, as its assembly has it.</summary>
    public static string Version { get; } =
        typeof(VersionVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var command = new Command("version", context.Say(new Bilingual("Версия программы.", "The program's version.")));
        command.SetAction(parsed =>
        {
            string runtime = RuntimeInformation.FrameworkDescription;
            string system = $"{RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}";
            context.Out.WriteLine(context.IsJson(parsed)
                ? JsonSerializer.Serialize(new { version = Version, runtime, system }, CliJson.Options)
                : $"Router {Version} ({runtime}, {system})");
            return ExitCodes.Done;
        });
        return command;
    }
}
