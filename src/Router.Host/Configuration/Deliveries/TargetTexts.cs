using System.Collections.Concurrent;
using Router.Host.Configuration.Options;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Texts;

namespace Router.Host.Configuration.Deliveries;

/// <summary>Makes the texts of the target options that are templates (<see cref="TemplateAttribute"/>).</summary>
internal sealed class TargetTexts
{
    private readonly OptionShape[] _shapes;
    private readonly TextLanguage _language;

    /// <summary>By what is written; <see langword="null"/> for what cannot be read.</summary>
    private readonly ConcurrentDictionary<string, TextTemplate?> _templates = new(StringComparer.Ordinal);

    /// <summary>Makes it for one type of target and one language.</summary>
    public TargetTexts(Type targetType, TextLanguage language)
    {
        _shapes = [.. OptionShape.Of(targetType).Where(shape => shape.Template is not null)];
        _language = language;
    }

    /// <summary>The target for one event: a copy whose templates are texts, or the same where it has none.</summary>
    /// <param name="target">The target with its templates as they are written.</param>
    /// <param name="render">Makes a text of a template.</param>
    public object Make(object target, Func<TextTemplate, string> render)
    {
        if (_shapes.Length == 0)
        {
            return target;
        }

        object made = OptionShape.Default(target.GetType());
        OptionShape.Copy(target, made);
        foreach (OptionShape shape in _shapes)
        {
            TextTemplate? template = Find((string?)shape.Property.GetValue(target) ?? "") ?? Find(UsualOf(shape.Template!));
            shape.Property.SetValue(made, template is null ? null : render(template));
        }

        return made;
    }

    private string UsualOf(TemplateAttribute template) => _language == TextLanguage.Russian ? template.Russian : template.English;

    /// <summary>What the journal kept of an older configuration may be written for another version: then the usual one serves.</summary>
    private TextTemplate? Find(string written) =>
        written.Length == 0 ? null : _templates.GetOrAdd(written, static text => TextTemplate.Compile(text, TextFormat.Plain).Template);
}
