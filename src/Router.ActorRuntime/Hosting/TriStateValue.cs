namespace Akka.Hosting;

/// <summary>How many: none, all or some.</summary>
public enum TriStateValue
{
    /// <summary>None.</summary>
    None,

    /// <summary>All.</summary>
    All,

    /// <summary>Some; how many is said elsewhere.</summary>
    Some,
}
