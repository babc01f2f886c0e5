using Router.Host.CommandLine;

namespace Router.Host.Tests.CommandLine;

public sealed class ProgramNameTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void On_the_search_path_it_is_its_plain_name() => NameOf(Path("bin", Executable), search: Path("bin")).ShouldBe("router");

    [Fact]
    public void Another_program_of_its_name_on_the_search_path_is_not_called_in_its_place()
    {
        string other = _folder.Write(System.IO.Path.Combine("other", Executable), "");

        NameOf(Path("bin", Executable), search: System.IO.Path.GetDirectoryName(other)).ShouldBe(System.IO.Path.Combine("bin", Executable));
    }

    [Fact]
    public void A_link_on_the_search_path_is_followed()
    {
        if (OperatingSystem.IsWindows())
        {
            // A link needs rights there that a test does not have.
            return;
        }

        string program = _folder.Write(System.IO.Path.Combine("opt", "router"), "");
        Directory.CreateDirectory(Path("usr"));
        File.CreateSymbolicLink(Path("usr", "router"), program);

        ProgramName.Of(program, "", Path("usr"), _folder.Path, File.Exists).ShouldBe("router");
    }

    [Fact]
    public void Below_the_current_folder_the_path_is_relative_and_in_it_marked_as_a_path()
    {
        NameOf(Path("tools", Executable)).ShouldBe(System.IO.Path.Combine("tools", Executable));
        NameOf(Path(Executable)).ShouldBe(System.IO.Path.Combine(".", Executable));
    }

    [Fact]
    public void Elsewhere_the_path_is_whole_and_quoted_where_it_needs_to_be()
    {
        string elsewhere = System.IO.Path.GetFullPath(Path("..", "my tools", Executable));

        NameOf(elsewhere).ShouldBe($"\"{elsewhere}\"");
    }

    [Fact]
    public void Started_by_dotnet_it_needs_dotnet_again() => ProgramName
        .Of(System.IO.Path.GetFullPath(Path("..", "dotnet")), Path("out", "router.dll"), search: null, _folder.Path, _ => false)
        .ShouldBe("dotnet " + System.IO.Path.Combine("out", "router.dll"));

    [Fact]
    public void In_the_repository_it_is_run_from_its_project()
    {
        _folder.Write(System.IO.Path.Combine("src", "Router.Host", "Router.Host.csproj"), "");

        ProgramName.Of(Path("src", "Router.Host", "bin", Executable), "", search: null, _folder.Path, File.Exists)
            .ShouldBe($"dotnet run --project {System.IO.Path.Combine("src", "Router.Host")} --");
    }

    [Fact]
    public void Where_the_system_does_not_say_it_is_its_plain_name() =>
        ProgramName.Of(process: null, "", search: null, _folder.Path, _ => false).ShouldBe("router");

    private static string Executable => OperatingSystem.IsWindows() ? "router.exe" : "router";

    private string Path(params string[] parts) => System.IO.Path.Combine([_folder.Path, .. parts]);

    private string NameOf(string process, string? search = null) => ProgramName.Of(
        process, "", search, _folder.Path, path => path == process || File.Exists(path));
}
