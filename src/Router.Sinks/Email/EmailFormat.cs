namespace Router.Sinks.Email;

/// <summary>What a route's text is.</summary>
public enum EmailFormat
{
    /// <summary>Plain text, shown as it is.</summary>
    Plain,

    /// <summary>HTML; values of the event are escaped in it. A plain version goes with it.</summary>
    Html,
}
