namespace Akka.Hosting;

/// <summary>Which settings win.</summary>
public enum HoconAddMode
{
    /// <summary>The new ones.</summary>
    Prepend = 0,

    /// <summary>Those that are there.</summary>
    Append = 1,

    /// <summary>The new ones, alone.</summary>
    Replace = 2,
}
