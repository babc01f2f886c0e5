namespace Router.Simulator;

/// <summary>The languages that texts for people exist in.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Russian.</summary>
    Russian,
}
