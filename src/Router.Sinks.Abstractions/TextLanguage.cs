namespace Router.Sinks.Abstractions;

/// <summary>The language of a text for people.</summary>
public enum TextLanguage
{
    /// <summary>Russian.</summary>
    Russian,

    /// <summary>English.</summary>
    English,
}
