using Router.Host.Configuration.Options;
using Router.Host.Configuration.Secrets;
using Router.Host.Configuration.Settings;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Configuration.Deliveries;

/// <summary>Reads the options of targets that the file no longer has from what the journal kept of them.</summary>
/// <param name="folder">What relative paths start from.</param>
/// <param name="secrets">The secrets.</param>
/// <param name="environment">Reads a variable of the environment.</param>
internal sealed class JournaledTargets(string folder, SecretStore secrets, Func<string, string?> environment)
{
    /// <summary>Takes the texts that must not be seen, whenever some were read.</summary>
    public Action<IReadOnlyCollection<string>> Hide { get; set; } = _ => { };

    private static readonly SourcePosition Nowhere = new(1, null);

    /// <summary>The target's options and how long it is worth delivering; <see langword="null"/> with what is wrong with them.</summary>
    public (object? Options, TimeSpan? ValidFor, Bilingual? Problem) Read(ISinkFactory factory, IReadOnlyDictionary<string, string> journaled)
    {
        var bag = new DiagnosticBag("journal");
        var texts = new ReferencedTexts(bag, folder, secrets, environment);
        var reader = new OptionsReader(bag, new References(bag, texts));
        var map = new MapNode(
            Nowhere,
            [
                .. journaled
                    .Where(option => option.Key is not TargetPolicy.TextKey)
                    .Select(option => new MapEntry(option.Key, Nowhere, new TextNode(Nowhere, option.Value))),
            ]);
        object options = OptionShape.Default(factory.TargetType);
        var policy = new TargetPolicy();
        bool isRead = reader.Fill(options, map) && reader.Fill(policy, map);
        Hide(texts.Hidden);
        if (isRead)
        {
            return (options, policy.ValidFor, null);
        }

        IReadOnlyList<Diagnostic> found = bag.InOrder();
        return (null, null, new Bilingual(string.Join("; ", found.Select(item => item.Russian)), string.Join("; ", found.Select(item => item.English))));
    }
}
