namespace Router.Routing.Diagnostics;

/// <summary>A piece of a message that differs by language.</summary>
internal sealed record Bilingual(string Russian, string English)
{
    public static Bilingual Nothing { get; } = new("", "");

    public string In(Language language) => language == Language.Russian ? Russian : English;
}
