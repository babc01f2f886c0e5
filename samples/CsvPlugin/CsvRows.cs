using HandlebarsDotNet;
using Router.Protocol.Packets;
using Router.Sinks.Abstractions;

namespace CsvPlugin;

/// <summary>Makes the rows of the file: each column is a template of the event's fields.</summary>
internal sealed class CsvRows
{
    private static readonly IHandlebars Templates = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });

    private readonly string _separator;
    private readonly HandlebarsTemplate<object, object>[] _columns;

    public CsvRows(CsvOptions options)
    {
        _separator = options.Separator;
        _columns = [.. options.Columns.Values.Select(template => Templates.Compile(template))];
        Heading = Join(options.Columns.Keys);
    }

    /// <summary>The file's first row.</summary>
    public string Heading { get; }

    /// <summary>The first column whose template cannot be read; <see langword="null"/> when all can.</summary>
    public static string? FindBroken(CsvOptions options)
    {
        foreach ((string heading, string template) in options.Columns)
        {
            try
            {
                Templates.Compile(template);
            }
            catch (HandlebarsException)
            {
                return heading;
            }
        }

        return null;
    }

    /// <summary>The row of an event.</summary>
    public string Of(RoutedEvent @event)
    {
        var fields = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Login"] = @event.Login,
            ["Object"] = @event.Packet.Object ?? "",
            ["State"] = @event.Packet.State ?? "",
        };
        foreach (Field field in @event.Packet.Fields)
        {
            fields.TryAdd(field.Name, field.ToString());
        }

        return Join(_columns.Select(column => column(fields)));
    }

    private string Join(IEnumerable<string> values) => string.Join(_separator, values.Select(Quote)) + "\r\n";

    private string Quote(string value) =>
        value.Contains(_separator, StringComparison.Ordinal) || value.AsSpan().IndexOfAny("\"\r\n") >= 0
            ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : value;
}
