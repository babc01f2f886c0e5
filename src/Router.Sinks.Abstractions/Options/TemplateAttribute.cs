namespace Router.Sinks.Abstractions.Options;

/// <summary>
/// Marks a target option (a <see cref="string"/> that may be <see langword="null"/>) that is a template like <c>text</c>: Router checks it
/// at load, and what the sink gets is the text made for the event. Values are not escaped.
/// </summary>
/// <param name="russian">The template where the route gives none, in Russian; empty leaves the option <see langword="null"/>.</param>
/// <param name="english">The same in English.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TemplateAttribute(string russian = "", string english = "") : Attribute
{
    /// <summary>The template where the route gives none, in Russian; empty when there is none.</summary>
    public string Russian { get; } = russian;

    /// <summary>The same in English.</summary>
    public string English { get; } = english;
}
