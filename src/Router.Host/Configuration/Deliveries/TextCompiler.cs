using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Configuration.Deliveries;

/// <summary>Compiles the texts of one configuration.</summary>
internal sealed class TextCompiler
{
    /// <summary>The text; <see langword="null"/> with what is wrong with it.</summary>
    public CompiledText? Compile(string template, TextFormat format, out Bilingual problem)
    {
        problem = Bilingual.Nothing;
        return new CompiledText(template);
    }

    /// <summary>The text of a sink's type where a route gives none.</summary>
    public CompiledText UsualTextOf(ISinkFactory factory, Language language) =>
        new(factory.DefaultText(language == Language.Russian ? TextLanguage.Russian : TextLanguage.English));
}
