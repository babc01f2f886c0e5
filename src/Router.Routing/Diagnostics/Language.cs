namespace Router.Routing.Diagnostics;

/// <summary>The languages in which every text for people exists.</summary>
public enum Language
{
    /// <summary>Russian.</summary>
    Russian,

    /// <summary>English.</summary>
    English,
}
