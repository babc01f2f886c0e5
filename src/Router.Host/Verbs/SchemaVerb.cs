using System.CommandLine;
using Router.Host.CommandLine;
using Router.Host.Schema;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs;

/// <summary><c>router schema</c>: the JSON schema of the file, for editors.</summary>
internal static class SchemaVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var command = new Command("schema", context.Say(new Bilingual("Вывести JSON-схему файла правил, для редакторов.", "Print the JSON schema of the configuration file, for editors.")));
        command.SetAction(_ =>
        {
            context.Out.Write(ConfigurationSchema.Write(context.Factories));
            return ExitCodes.Done;
        });
        return command;
    }
}
