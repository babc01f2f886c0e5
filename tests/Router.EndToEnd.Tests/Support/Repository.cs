namespace Router.EndToEnd.Tests.Support;

/// <summary>The files of the repository that tests compare with.</summary>
internal static class Repository
{
    /// <summary>The environment variable that makes tests write the files that they otherwise compare with: <c>1</c>.</summary>
    public const string RewriteVariable = "ROUTER_REWRITE";

    private static readonly string Root = FindRoot();

    public static bool IsRewriting => Environment.GetEnvironmentVariable(RewriteVariable) == "1";

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>Compares the text with the file, or writes the file when <see cref="IsRewriting"/>.</summary>
    public static void ShouldHold(string path, string text)
    {
        if (IsRewriting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        File.Exists(path).ShouldBeTrue($"{path} is missing. {RewriteVariable}=1 dotnet test writes it.");
        string[] held = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');
        string[] wanted = text.Split('\n');
        for (int i = 0; i < Math.Max(held.Length, wanted.Length); i++)
        {
            // One line says enough: the whole files would fill screens.
            held.ElementAtOrDefault(i).ShouldBe(wanted.ElementAtOrDefault(i), $"{path}:{i + 1} is stale. {RewriteVariable}=1 dotnet test writes it anew.");
        }
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Router.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run within the repository.");
    }
}
