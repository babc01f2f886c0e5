using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Router.Host.Plugins;

namespace Router.Host.Tests.Plugins;

/// <summary>Compiles plugins against what the tests themselves run on.</summary>
internal static class PluginBuild
{
    private static readonly IReadOnlyList<MetadataReference> Everything =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Writes the plugin <c>plugins/NAME/NAME.dll</c> beside a configuration, and answers its pin.</summary>
    public static string Write(string configurationFolder, string name, PluginSource source)
    {
        string folder = Path.Combine(configurationFolder, "plugins", name);
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, name + ".dll"), Compile(name, source.ToString(), Everything));
        return PluginPin.Of(PluginFolder.Read(name, folder));
    }

    /// <summary>An assembly of sources against given references; with none of the tests' own it is built against what it names itself.</summary>
    public static byte[] Compile(string name, string source, params IReadOnlyList<MetadataReference> references)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var bytes = new MemoryStream();
        EmitResult result = compilation.Emit(bytes);
        result.Diagnostics.Where(item => item.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return bytes.ToArray();
    }

    /// <summary>What the runtime itself has, and another version of the contract with one class in it, <c>Newer</c>.</summary>
    public static IReadOnlyList<MetadataReference> NewerContract()
    {
        MetadataReference[] runtime = [.. Everything.Where(reference => Path.GetFileName(reference.Display!).StartsWith("System.", StringComparison.Ordinal))];
        byte[] contract = Compile(
            "Router.Sinks.Abstractions",
            "[assembly: System.Reflection.AssemblyVersion(\"9.1.0\")] public class Newer { }",
            runtime);
        return [.. runtime, MetadataReference.CreateFromImage(contract)];
    }
}
