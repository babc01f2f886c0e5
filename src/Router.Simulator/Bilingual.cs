namespace Router.Simulator;

/// <summary>One text for people, in both languages.</summary>
/// <param name="English">The text in English.</param>
/// <param name="Russian">The text in Russian.</param>
public readonly record struct Bilingual(string English, string Russian)
{
    /// <summary>The text in the language asked for.</summary>
    public string In(Language language) => language == Language.Russian ? Russian : English;

    /// <summary>The English text.</summary>
    public override string ToString() => English;
}
