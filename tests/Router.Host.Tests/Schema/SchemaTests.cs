using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Router.Host.Configuration.Options;
using Router.Host.Configuration.Settings;
using Router.Host.Schema;
using Router.Host.Tests.CommandLine;
using Router.Host.Verbs.Starting;
using Router.Routing.Configuration;
using Router.Routing.Diagnostics;
using Router.Sinks;

namespace Router.Host.Tests.Schema;

public sealed partial class SchemaTests
{
    private static readonly string Folder = Path.Combine(FindRepository(), "config");

    public static TheoryData<string> Files { get; } = [.. Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
        .Where(path => !path.StartsWith("simulator/", StringComparison.Ordinal))];

    [Fact]
    public void CheckedInSchema_IsWhatTheProgramPrints()
    {
        string file = File.ReadAllText(Path.Combine(Folder, FreshConfiguration.SchemaFile));

        file.ShouldBe(ConfigurationSchema.Write(BuiltInSinks.All), "run: dotnet run --project src/Router.Host -- schema > config/router.schema.json");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task FileInConfig_FitsTheSchema_PassesCheckStrict_AndItsOwnTests(string file)
    {
        string path = Path.Combine(Folder, file);
        Validate(File.ReadAllText(path)).ShouldBeEmpty();

        using var cli = new Cli();
        string text = await File.ReadAllTextAsync(path);
        cli.Write("router.yaml", text);
        foreach (string secret in SecretReference().Matches(text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal))
        {
            cli.Input = $"123456:secret-of-{secret}-of-the-test";
            (await cli.RunAsync("secrets", "set", secret)).ShouldBe(0, cli.Error);
        }

        (await cli.RunAsync("check", "--strict")).ShouldBe(0, cli.Out);
        (await cli.RunAsync("test")).ShouldBe(0, cli.Out);
        cli.Out.ShouldNotContain("не прошёл");
    }

    [Theory]
    [InlineData("version: 2\n", "/version: 2 is none of")]
    [InlineData("version: 1\nsniks: {}\n", "unknown key sniks")]
    [InlineData("version: 1\nsinks: { a: { type: file } }\n", "/sinks/a: { type: file } does not fit exactly one of oneOf")]
    [InlineData("version: 1\nsinks: { a: { type: console, timeout: fast } }\n", "does not fit exactly one of oneOf")]
    [InlineData("version: 1\nroutes: [{ to: a }]\n", "/routes[0]: name is missing")]
    [InlineData("version: 1\nroutes: [{ name: a, to: { chat: 5 } }]\n", "/routes[0]/to:")]
    [InlineData("version: 1\nlog: { level: loud }\n", "/log/level: loud is none of")]
    public void WhatTheProgramRefuses_TheSchemaRefusesToo(string text, string problem) => Validate(text).ShouldContain(found => found.Contains(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("'${secret:a}'")]
    [InlineData("['${secret:a}', '${secret:b}']")]
    public void ListOfSecrets_MayBeOne(string signing) =>
        Validate($"version: 1\nsinks: {{ a: {{ type: webhook, url: https://crm.example.ru/, signing: {signing} }} }}\n").ShouldBeEmpty();

    [Fact]
    public void EveryOptionOfEverySink_IsDescribedInBothLanguages()
    {
        IEnumerable<Type> records = BuiltInSinks.All
            .SelectMany(factory => (Type[])[factory.OptionsType, factory.TargetType])
            .Concat([typeof(SinkPolicy), typeof(TargetPolicy), typeof(LogSettings), typeof(JournalSettings)]);

        foreach (OptionShape shape in records.SelectMany(WithGroups))
        {
            string place = $"{shape.Property.DeclaringType}.{shape.Property.Name}";
            shape.Description.ShouldNotBeNull(place);
            shape.Description.Russian.ShouldNotBeNullOrWhiteSpace(place);
            shape.Description.English.ShouldNotBeNullOrWhiteSpace(place);
        }
    }

    [Fact]
    public void NoSinksOption_HidesOneOfRouters()
    {
        string[] routers = ["type", .. OptionShape.Of(typeof(SinkPolicy)).Select(shape => shape.Name)];
        string[] targets = ["sink", .. OptionShape.Of(typeof(TargetPolicy)).Select(shape => shape.Name)];

        BuiltInSinks.All.SelectMany(factory => OptionShape.Of(factory.OptionsType)).Select(shape => shape.Name).ShouldAllBe(name => !routers.Contains(name));
        BuiltInSinks.All.SelectMany(factory => OptionShape.Of(factory.TargetType)).Select(shape => shape.Name).ShouldAllBe(name => !targets.Contains(name));
    }

    [Theory]
    [InlineData(Language.Russian)]
    [InlineData(Language.English)]
    public void FreshFile_FitsTheSchema(Language language) => Validate(FreshConfiguration.Write(language, ["271914"], TimeZoneInfo.Utc)).ShouldBeEmpty();

    private static IReadOnlyList<string> Validate(string text)
    {
        RouterConfiguration? written = null;
        ConfigurationReader.Read("router.yaml", System.Text.Encoding.UTF8.GetBytes(text), ["log", "journal"], (configuration, _) => written = configuration);
        return new SchemaValidator((JsonObject)JsonNode.Parse(ConfigurationSchema.Write(BuiltInSinks.All))!).Validate(written.ShouldNotBeNull().Written);
    }

    private static IEnumerable<OptionShape> WithGroups(Type record) => OptionShape.Of(record)
        .SelectMany(shape => shape.Kind == OptionKind.Group ? WithGroups(shape.ValueType).Prepend(shape) : [shape]);

    private static string FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Router.sln")))
        {
            folder = folder.Parent;
        }

        return folder.ShouldNotBeNull().FullName;
    }

    [GeneratedRegex(@"\$\{secret:(?<name>[^}]+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex SecretReference();
}
