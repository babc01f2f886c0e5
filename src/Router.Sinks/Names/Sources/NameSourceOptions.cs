using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Names.Sources;

/// <summary>What every source of names has.</summary>
public abstract record NameSourceOptions
{
    /// <summary>How often it is read again.</summary>
    [Option("как часто читать заново", "how often it is read again", Min = 1, Max = 7 * 86_400)]
    public TimeSpan Refresh { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The types by what <c>type</c> says.</summary>
    public static IReadOnlyDictionary<string, Type> Types { get; } = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["csv"] = typeof(CsvSourceOptions),
        ["sql"] = typeof(SqlSourceOptions),
        ["http"] = typeof(HttpSourceOptions),
    };

    /// <summary>What is wrong with options that are each right by themselves.</summary>
    public virtual IEnumerable<OptionProblem> Problems() => [];

    /// <summary>Makes what reads it; it opens nothing yet.</summary>
    /// <param name="folder">What relative paths start from.</param>
    public abstract INameSource Open(string folder);
}
