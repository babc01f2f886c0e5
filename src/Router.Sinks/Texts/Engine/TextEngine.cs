using System.Collections.Concurrent;
using System.Globalization;
using HandlebarsDotNet;
using Router.Sinks.Abstractions;
using Router.Sinks.Texts.Data;

namespace Router.Sinks.Texts.Engine;

/// <summary>
/// Handlebars for one format. Compiled templates know nothing of a configuration, so one that a reload left as it was is not compiled again.
/// </summary>
internal sealed class TextEngine
{
    private const int KeptTemplates = 4096;

    private static readonly TextEngine Plain = new(TextFormat.Plain);
    private static readonly TextEngine Html = new(TextFormat.Html);

    private readonly Lock _gate = new();
    private readonly IHandlebars _handlebars;
    private readonly ConcurrentDictionary<string, HandlebarsTemplate<TextWriter, object, object>> _compiled = new(StringComparer.Ordinal);

    private TextEngine(TextFormat format)
    {
        var configuration = new HandlebarsConfiguration { TextEncoder = new HtmlValueEncoder(), NoEscape = format == TextFormat.Plain };
        configuration.ObjectDescriptorProviders.Add(new TextValueAccess());
        configuration.FormatterProviders.Add(new TextValueFormatter());
        _handlebars = Handlebars.Create(configuration);
        foreach (string helper in TextHelpers.Names)
        {
            _handlebars.RegisterHelper(helper, (in HelperOptions _, in Context _, in Arguments arguments) => Call(helper, arguments));
        }
    }

    public static TextEngine For(TextFormat format) => format == TextFormat.Html ? Html : Plain;

    /// <summary>Compiles a template that was checked.</summary>
    /// <exception cref="HandlebarsException">The engine reads it in another way than the check did.</exception>
    public HandlebarsTemplate<TextWriter, object, object> Compile(string template)
    {
        if (_compiled.Count > KeptTemplates)
        {
            _compiled.Clear();
        }

        return _compiled.GetOrAdd(template, Make);
    }

    private HandlebarsTemplate<TextWriter, object, object> Make(string template)
    {
        // Compiling is rare, and nothing promises that the engine compiles on several threads.
        lock (_gate)
        {
            using var reader = new StringReader(template);
            return _handlebars.Compile(reader);
        }
    }

    private static string Call(string helper, in Arguments arguments)
    {
        string? format = arguments.Length > 1 && arguments[1] is IReadOnlyDictionary<string, object> settings
            ? settings.GetValueOrDefault(TextHelpers.Format) as string
            : null;
        return arguments[0] switch
        {
            TextValue value => TextHelpers.Apply(helper, value, format),
            UndefinedBindingResult or null => "",

            // A loop's @index and the like: there is nothing to look up or convert.
            var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
        };
    }
}
