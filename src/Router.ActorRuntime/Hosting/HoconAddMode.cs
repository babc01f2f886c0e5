namespace Akka.Hosting;

/// <summary>Which settings win.</summary>
public enum HoconAddMode
{
    /// <summary>Those that are there.</summary>
    Append = 0,

    /// <summary>The new ones.</summary>
    Prepend = 1,

    /// <summary>The new ones, alone.</summary>
    Replace = 2,
}
