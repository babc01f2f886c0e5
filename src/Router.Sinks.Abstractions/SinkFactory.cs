namespace Router.Sinks.Abstractions;

/// <summary>Makes sinks of one type from typed options.</summary>
/// <typeparam name="TOptions">The sink's options.</typeparam>
/// <typeparam name="TTarget">A target's options.</typeparam>
public abstract class SinkFactory<TOptions, TTarget> : ISinkFactory
    where TOptions : class
    where TTarget : class
{
    /// <inheritdoc/>
    public abstract string Type { get; }

    /// <inheritdoc/>
    public Type OptionsType => typeof(TOptions);

    /// <inheritdoc/>
    public Type TargetType => typeof(TTarget);

    /// <inheritdoc/>
    public virtual TextFormat TextFormat => TextFormat.Plain;

    /// <inheritdoc/>
    public virtual string DefaultText(TextLanguage language) => "";

    /// <inheritdoc/>
    public virtual SinkDefaults Defaults => SinkDefaults.Common;

    /// <inheritdoc cref="ISinkFactory.Validate"/>
    public virtual IEnumerable<OptionProblem> Validate(TOptions options) => [];

    /// <inheritdoc cref="ISinkFactory.ValidateTarget"/>
    public virtual IEnumerable<OptionProblem> ValidateTarget(TTarget target, TOptions options) => [];

    /// <inheritdoc cref="ISinkFactory.Build"/>
    public abstract ISink Build(TOptions options, SinkContext context);

    /// <inheritdoc/>
    IEnumerable<OptionProblem> ISinkFactory.Validate(object options) => Validate((TOptions)options);

    /// <inheritdoc/>
    IEnumerable<OptionProblem> ISinkFactory.ValidateTarget(object target, object options) => ValidateTarget((TTarget)target, (TOptions)options);

    /// <inheritdoc/>
    ISink ISinkFactory.Build(object options, SinkContext context) => Build((TOptions)options, context);
}
