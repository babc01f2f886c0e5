namespace Router.Sinks.Abstractions;

/// <summary>What a text is written in, and so what has to be escaped in it.</summary>
public enum TextFormat
{
    /// <summary>Nothing is escaped.</summary>
    Plain,

    /// <summary>HTML: values are escaped, the template is not.</summary>
    Html,
}
