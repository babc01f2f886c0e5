namespace Router.Sinks.Abstractions.Options;

/// <summary>A text that must not be seen: it prints as <c>***</c>.</summary>
public sealed class Secret(string value)
{
    private readonly string _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The text itself, for the request that needs it and for nothing else.</summary>
    public string Reveal() => _value;

    /// <summary>Three stars.</summary>
    public override string ToString() => "***";
}
