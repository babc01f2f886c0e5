using System.Reflection;
using System.Text;
using Router.Routing.Diagnostics;

namespace Router.EndToEnd.Tests.Messages;

/// <summary>Every message that the program's parts have for people, found wherever a part declares them, and the page that lists them.</summary>
internal static class MessageList
{
    private static readonly Dictionary<char, string> Titles = new()
    {
        ['1'] = "RT1xx: the configuration file cannot be used",
        ['2'] = "RT2xx: the configuration file looks wrong",
        ['3'] = "RT3xx: logins",
        ['4'] = "RT4xx: rules and journal",
        ['5'] = "RT5xx: sinks",
        ['6'] = "RT6xx: the program",
    };

    /// <summary>All messages with the name of the catalogue that they stand in.</summary>
    public static IReadOnlyList<(string Catalogue, Message Message)> All { get; } =
    [
        .. ProgramAssemblies()
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && !type.ContainsGenericParameters)
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(property => property.PropertyType == typeof(Message))
            .Select(property => (property.DeclaringType!.FullName!, (Message)property.GetValue(obj: null)!)),
    ];

    /// <summary>docs/messages.md.</summary>
    public static string Page()
    {
        var page = new StringBuilder("""
            # Messages

            What Router tells people, by code. Codes never change their meaning, and one that is retired is not used again. `$1`, `$2` … stand
            for what was found. The list is made from the catalogues in the code; a test fails when it is stale.

            """);
        foreach (var group in All.Select(item => item.Message).OrderBy(message => message.Code, StringComparer.Ordinal).GroupBy(message => message.Code[2]))
        {
            page.Append('\n').Append("## ").Append(Titles.GetValueOrDefault(group.Key, $"RT{group.Key}xx")).Append("\n\n| code | | Russian | English |\n| --- | --- | --- | --- |\n");
            foreach (Message message in group)
            {
                page.Append("| ").Append(message.Code)
                    .Append(" | ").Append(NameOf(message.Severity))
                    .Append(" | ").Append(Cell(message.Russian))
                    .Append(" | ").Append(Cell(message.English)).Append(" |\n");
            }
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static IEnumerable<Assembly> ProgramAssemblies() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => name is "router" || (name!.StartsWith("Router.", StringComparison.Ordinal) && !name.EndsWith(".Tests", StringComparison.Ordinal)))
            .Select(name => Assembly.Load(name!));

    private static string NameOf(Severity severity) => severity switch
    {
        Severity.Information => "information",
        Severity.Warning => "warning",
        _ => "error",
    };

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
