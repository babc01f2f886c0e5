namespace Router.Routing.Diagnostics;

/// <summary>A piece of a message that differs by language.</summary>
/// <param name="Russian">The piece in Russian.</param>
/// <param name="English">The piece in English.</param>
public sealed record Bilingual(string Russian, string English)
{
    /// <summary>No text.</summary>
    public static Bilingual Nothing { get; } = new("", "");

    /// <summary>The text in one language.</summary>
    public string In(Language language) => language == Language.Russian ? Russian : English;
}
