using System.Globalization;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Testing;

namespace RouterSinkTemplate.Tests;

/// <summary>The suite that every sink of Router has to pass.</summary>
public sealed class ExampleSinkTests : SinkContract
{
    /// <inheritdoc/>
    protected override ISinkFactory Factory { get; } = new ExampleSinkFactory();

    /// <inheritdoc/>
    protected override object Working() => new ExampleSinkOptions { Path = "lines.txt", Prefix = new Secret(SecretText) };

    /// <inheritdoc/>
    protected override object Broken() => new ExampleSinkOptions { Path = Path.Combine("no-such-folder", "lines.txt"), Prefix = new Secret(SecretText) };

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<int>> ArrivedAsync()
    {
        string path = Test.PathOf("lines.txt");
        string[] lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        return Task.FromResult<IReadOnlyList<int>>([.. lines.Select(line => int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture))]);
    }
}
