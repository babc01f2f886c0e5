namespace Router.Durability.Tests.Tools;

/// <summary>A test that needs a program of Linux that not every machine has. <c>.ci/run</c> installs it; elsewhere the test says what is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsToolFactAttribute : FactAttribute
{
    public NeedsToolFactAttribute(string tool)
    {
        Tool = tool;
        bool isThere = OperatingSystem.IsLinux() && (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, tool)));
        if (!isThere)
        {
            Skip = $"{tool} is not installed (Debian: apt-get install {(tool == "strace" ? tool : "util-linux")})";
        }
    }

    public string Tool { get; }
}
