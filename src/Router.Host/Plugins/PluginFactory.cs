using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Router.Host.Configuration.Options;
using Router.Host.Plugins.Containment;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Plugins;

/// <summary>
/// A plugin's factory as Router meets it. What never changes was asked once, when the plugin was loaded; the other calls run on the
/// plugin's threads, and what they throw becomes a line for people.
/// </summary>
internal sealed partial class PluginFactory : ISinkFactory
{
    private const string TypeOption = "type";

    private readonly ISinkFactory _factory;
    private readonly PluginGuard _guard;
    private readonly string _russianText;
    private readonly string _englishText;

    private PluginFactory(LoadedPlugin plugin, ISinkFactory factory, string pin, PluginGuard guard)
    {
        Plugin = plugin;
        Pin = pin;
        _factory = factory;
        _guard = guard;
        Type = factory.Type;
        OptionsType = factory.OptionsType;
        TargetType = factory.TargetType;
        TextFormat = factory.TextFormat;
        Defaults = factory.Defaults;
        _russianText = factory.DefaultText(TextLanguage.Russian) ?? "";
        _englishText = factory.DefaultText(TextLanguage.English) ?? "";
    }

    /// <summary>The plugin that it comes from.</summary>
    public LoadedPlugin Plugin { get; }

    /// <summary>What the plugin is pinned as; empty for a build that is only tried.</summary>
    public string Pin { get; }

    /// <inheritdoc/>
    public string Type { get; }

    /// <inheritdoc/>
    public Type OptionsType { get; }

    /// <inheritdoc/>
    public Type TargetType { get; }

    /// <inheritdoc/>
    public TextFormat TextFormat { get; }

    /// <inheritdoc/>
    public SinkDefaults Defaults { get; }

    /// <summary>Makes one and asks it all that never changes.</summary>
    /// <exception cref="PluginException">It throws, hangs, or is not what a factory has to be.</exception>
    public static PluginFactory Create(LoadedPlugin plugin, Type type, string pin, PluginGuard guard) => guard.Run(
        type.Name,
        () =>
        {
            object made = Activator.CreateInstance(type, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions, binder: null, args: null, culture: null)!;
            var factory = new PluginFactory(plugin, (ISinkFactory)made, pin, guard);
            factory.LookAtItself();
            return factory;
        },
        PluginMessages.FactoryFailed);

    /// <inheritdoc/>
    public string DefaultText(TextLanguage language) => language == TextLanguage.Russian ? _russianText : _englishText;

    /// <inheritdoc/>
    public IEnumerable<OptionProblem> Validate(object options) => ProblemsOf(nameof(Validate), () => _factory.Validate(options));

    /// <inheritdoc/>
    public IEnumerable<OptionProblem> ValidateTarget(object target, object options) =>
        ProblemsOf(nameof(ValidateTarget), () => _factory.ValidateTarget(target, options));

    /// <inheritdoc/>
    /// <exception cref="PluginCallException">It throws, hangs, or too many calls of this sink never ended.</exception>
    public ISink Build(object options, SinkContext context)
    {
        PluginThreads threads = _guard.OpenFor(context.Name, stray => LogStray(context.Logger, Plugin.Name, PluginFault.Of(stray)))
            ?? throw new PluginCallException(PluginTexts.TooMany(PluginWatch.Limit).In(context.Language));
        try
        {
            return _guard.Wait(threads, () => Wrap(_factory.Build(options, context), threads), late: sink => _ = sink.DisposeAsync().AsTask());
        }
        catch (TimeoutException)
        {
            threads.Close();
            throw new PluginCallException(PluginTexts.Hangs(nameof(Build), _guard.Patience).In(context.Language));
        }
        catch
        {
            threads.Close();
            throw;
        }
    }

    private PluginSink Wrap(ISink? sink, PluginThreads threads) => sink switch
    {
        null => throw new InvalidOperationException("Build made no sink"),
        IAuthorizedSink authorized => new PluginAuthorizedSink(Plugin, authorized, threads, _guard),
        _ => new PluginSink(Plugin, sink, threads),
    };

    private OptionProblem[] ProblemsOf(string member, Func<IEnumerable<OptionProblem>?> ask)
    {
        try
        {
            return _guard.Run(member, () => ask()?.ToArray() ?? [], PluginMessages.FactoryFailed);
        }
        catch (PluginException exception)
        {
            object[] arguments = [.. exception.Arguments];
            return [new OptionProblem(TypeOption, exception.Entry.Fill(Language.Russian, arguments), exception.Entry.Fill(Language.English, arguments))];
        }
    }

    /// <summary>Asks once for all that reading a configuration will ask for, so that it fails here, where it is contained.</summary>
    private void LookAtItself()
    {
        if (Type is null || !KebabCase().IsMatch(Type))
        {
            throw new InvalidOperationException($"Type has to be in kebab-case: \"{Type}\"");
        }

        foreach (Type record in (Type[])[OptionsType, TargetType])
        {
            object usual = OptionShape.Default(record ?? throw new InvalidOperationException("OptionsType and TargetType have to be records"));
            foreach (OptionShape shape in OptionShape.Of(record))
            {
                shape.Property.GetValue(usual);
            }
        }

        if (Defaults is not { BatchMax: >= 1, Parallel: >= 1 and <= 64 } || Defaults.Timeout <= TimeSpan.Zero || Defaults.BatchLinger < TimeSpan.Zero)
        {
            throw new InvalidOperationException("Defaults are outside their ranges");
        }
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex KebabCase();

    [LoggerMessage(LogLevel.Error, "The plugin {Plugin} threw where nobody waited for it: {Reason}")]
    private static partial void LogStray(ILogger logger, string plugin, string reason);
}
