namespace Router.Sinks.Abstractions;

/// <summary>Makes sinks of one type. Derive from <see cref="SinkFactory{TOptions, TTarget}"/>.</summary>
public interface ISinkFactory
{
    /// <summary>What <c>type:</c> says in the configuration, in kebab-case.</summary>
    public string Type { get; }

    /// <summary>The record of the sink's own options (see <see cref="Options.OptionAttribute"/>).</summary>
    public Type OptionsType { get; }

    /// <summary>The record of a target's options; those marked <see cref="Options.AddressAttribute"/> tell destinations apart.</summary>
    public Type TargetType { get; }

    /// <summary>The template of the text where a route gives none, in one language; empty when the sink carries no text.</summary>
    public string DefaultText(TextLanguage language);

    /// <summary>How values are escaped when they are put into the text.</summary>
    public TextFormat TextFormat { get; }

    /// <summary>What Router's own settings are for such a sink where the configuration does not say.</summary>
    public SinkDefaults Defaults => SinkDefaults.Common;

    /// <summary>What is wrong with options that are each right by themselves; none when nothing is.</summary>
    public IEnumerable<OptionProblem> Validate(object options);

    /// <summary>What is wrong with a target's options that are each right by themselves; none when nothing is.</summary>
    /// <param name="target">The target's options, templates as they are written.</param>
    /// <param name="options">The sink's options.</param>
    public IEnumerable<OptionProblem> ValidateTarget(object target, object options) => [];

    /// <summary>Makes a sink. It connects to nothing yet: what it needs it opens at the first delivery.</summary>
    public ISink Build(object options, SinkContext context);
}
