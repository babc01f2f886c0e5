using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Router.Routing.Configuration;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Texts;

namespace Router.Sinks.Tests;

/// <summary>What the READMEs show has to be true.</summary>
public partial class ReadmeTests
{
    public static TheoryData<string> Types { get; } = [.. BuiltInSinks.All.Select(factory => factory.Type)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Example_IsAConfigurationThatIsRead(string type)
    {
        ConfigurationResult result = ConfigurationReader.Read("README.md", ExampleOf(type));

        result.Diagnostics.Select(item => item.ToString()).ShouldBeEmpty();
        SinkDefinition sink = result.Configuration.ShouldNotBeNull().Sinks.Values.ShouldHaveSingleItem();
        sink.Type.ShouldBe(type);
        sink.Options.Entries.Select(entry => entry.Key).Except([.. NamesOf(FactoryOf(type).OptionsType), "type"], StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Texts_OfTheExample_AreRead(string type)
    {
        foreach (Match text in QuotedText().Matches(ExampleOf(type)))
        {
            TextTemplate.Compile(text.Groups["text"].Value, FactoryOf(type).TextFormat).Problems.ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void EveryOption_IsDescribed_InTheCodeAndInTheReadme(string type)
    {
        string readme = ReadmeOf(type);
        foreach (PropertyInfo option in FactoryOf(type).OptionsType.GetProperties())
        {
            string? name = option.GetCustomAttribute<OptionAttribute>() is null ? null : KebabOf(option.Name);
            name.ShouldNotBeNull(option.Name);
            readme.ShouldContain($"| `{name}");
        }
    }

    private static ISinkFactory FactoryOf(string type) => BuiltInSinks.All.Single(factory => factory.Type == type);

    private static IEnumerable<string> NamesOf(Type options) => options.GetProperties().Select(option => KebabOf(option.Name));

    private static string KebabOf(string name) => Capital().Replace(name, match => (match.Index == 0 ? "" : "-") + match.Value.ToLowerInvariant());

    private static string ExampleOf(string type) => YamlBlock().Match(ReadmeOf(type)).Groups["yaml"].Value;

    private static string ReadmeOf(string type, [CallerFilePath] string here = "")
    {
        string folder = char.ToUpperInvariant(type[0]) + type[1..];
        return System.IO.File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../src/Router.Sinks", folder, "README.md"));
    }

    [GeneratedRegex("```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex YamlBlock();

    [GeneratedRegex("text: \"(?<text>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex QuotedText();

    [GeneratedRegex("[A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex Capital();
}
