using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Router.EndToEnd.Tests.Support;
using Router.Sinks.Abstractions;

namespace Router.EndToEnd.Tests.Plugins;

/// <summary>What writers of plugins get: three packages, and a template that works with them.</summary>
[Collection(PackageFeed.Collection)]
public sealed class PackageTests(PackageFeed feed)
{
    private static readonly string Version = typeof(ISink).Assembly.GetName().Version!.ToString(3);

    public static TheoryData<string, string[]> Packages => new()
    {
        { "Router.Protocol", [] },
        { "Router.Sinks.Abstractions", ["Microsoft.Extensions.Logging.Abstractions 10.0.0", $"Router.Protocol {Version}"] },
        {
            "Router.Sinks.Testing",
            ["Microsoft.Extensions.TimeProvider.Testing 10.11.0", $"Router.Sinks.Abstractions {Version}", "Shouldly 4.2.1", "xunit.assert 2.9.3", "xunit.extensibility.core 2.9.3"]
        },
    };

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_HasAReadmeALicenceItsDocumentationAndItsDependencies(string project, string[] dependencies)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PackageOf(project));
        using Stream specification = package.GetEntry($"{project}.nuspec").ShouldNotBeNull().Open();
        XElement metadata = XDocument.Load(specification).Root!.Elements().Single();
        string? Text(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Text("license").ShouldBe("MIT");
        Text("readme").ShouldBe("README.md");
        Text("description").ShouldNotBeNullOrWhiteSpace();
        Text("authors").ShouldBe("The Router developers");
        metadata.Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(element => $"{element.Attribute("id")!.Value} {element.Attribute("version")!.Value}")
            .Order(StringComparer.Ordinal).ShouldBe(dependencies);
        package.GetEntry("README.md").ShouldNotBeNull();
        package.GetEntry($"lib/net10.0/{project}.dll").ShouldNotBeNull();
        package.GetEntry($"lib/net10.0/{project}.xml").ShouldNotBeNull();
    }

    [Fact]
    public void Contract_HasDocumentationOnEveryMember()
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PackageOf("Router.Sinks.Abstractions"));
        using Stream documentation = package.GetEntry("lib/net10.0/Router.Sinks.Abstractions.xml").ShouldNotBeNull().Open();
        HashSet<string> documented = [.. XDocument.Load(documentation).Descendants("member").Select(member => member.Attribute("name")!.Value.Split('(')[0])];

        typeof(ISink).Assembly.GetExportedTypes().SelectMany(NamesOf).Where(name => !documented.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Template_MakesAPluginThatBuildsAndPassesItsTests()
    {
        string hive = feed.PathOf("hive");
        string folder = feed.PathOf("made");
        Directory.CreateDirectory(folder);
        await DotNet.RunAsync(folder, "new", "install", feed.Copy("templates", "router-sink"), "--debug:custom-hive", hive);
        await DotNet.RunAsync(folder, "new", "router-sink", "-n", "Acme.PagerDuty", "-o", folder, "--debug:custom-hive", hive, "--no-update-check");

        string tests = await DotNet.RunAsync(folder, "test", "Acme.PagerDuty.Tests", "-p:UseSharedCompilation=false");

        Match summary = Regex.Match(tests, @"Failed: +0, Passed: +(?<count>\d+), Skipped: +0", RegexOptions.NonBacktracking);
        summary.Success.ShouldBeTrue(tests);
        int.Parse(summary.Groups["count"].ValueSpan, CultureInfo.InvariantCulture).ShouldBeGreaterThan(10);
        File.ReadAllText(Path.Combine(folder, "Acme.PagerDuty", "AcmePagerDutySinkFactory.cs")).ShouldContain("\"acme-pager-duty\"");
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.Contains("obj", StringComparison.Ordinal))
            .ShouldAllBe(file => !file.Contains("Example", StringComparison.Ordinal) && !file.Contains("RouterSinkTemplate", StringComparison.Ordinal));

        // Nothing of the contract lies beside the plugin: Router brings it.
        Directory.EnumerateFiles(Path.Combine(folder, "Acme.PagerDuty", "bin", "Debug", "net10.0"), "*.dll").Select(Path.GetFileName).ShouldBe(["Acme.PagerDuty.dll"]);
        File.WriteAllText(Path.Combine(folder, "try.yaml"), "path: lines.txt\n");
        ProgramResult tried = await ProgramProcess.RunAsync(
            "router.dll",
            ["sinks", "try", "--plugin", Path.Combine(folder, "Acme.PagerDuty", "bin", "Debug", "net10.0"), "--options", Path.Combine(folder, "try.yaml"), "--event", "sample:Call.Finished", "--lang", "en"]);
        tried.ExitCode.ShouldBe(0, tried.ToString());
        File.ReadAllLines(Path.Combine(folder, "lines.txt")).ShouldHaveSingleItem().ShouldStartWith("1 ");
    }

    /// <summary>The names in the documentation of a type and of what it declares itself.</summary>
    private static IEnumerable<string> NamesOf(Type type)
    {
        string name = type.FullName!.Replace('+', '.');
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        IEnumerable<MemberInfo> members = type.GetMembers(Own)
            .Where(member => member is PropertyInfo or FieldInfo { IsSpecialName: false } or MethodInfo { IsSpecialName: false })
            .Where(member => !member.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false));
        return members
            .Where(member => member is not MethodInfo { Name: "ToString" or "Equals" or "GetHashCode" or "Deconstruct" or "<Clone>$" })
            .Where(member => member is not PropertyInfo { Name: "EqualityContract" })
            .Select(member => $"{KindOf(member)}:{name}.{member.Name}")
            .Prepend($"T:{name}");
    }

    private static char KindOf(MemberInfo member) => member switch
    {
        PropertyInfo => 'P',
        FieldInfo => 'F',
        _ => 'M',
    };
}
