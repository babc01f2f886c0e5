using System.Diagnostics;
using System.Text;
using Router.Host.CommandLine;

namespace Router.Host.Tests.CommandLine;

public sealed class ProgramTests
{
    [Fact]
    public async Task RedirectedOutput_IsUtf8WithoutAMark_AndTheExitCodeArrives()
    {
        using var cli = new Cli();
        cli.Write("router.yaml", "version: 1\nlanguage: ru\nroutes: > 5\n");
        var start = new ProcessStartInfo("dotnet", [typeof(CliContext).Assembly.Location, "check"])
        {
            WorkingDirectory = cli.Folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["LC_ALL"] = "C";

        using Process program = Process.Start(start).ShouldNotBeNull();
        using var bytes = new MemoryStream();
        await program.StandardOutput.BaseStream.CopyToAsync(bytes);
        await program.WaitForExitAsync();

        program.ExitCode.ShouldBe(2);
        bytes.ToArray().AsSpan(0, 3).SequenceEqual("\uFEFF"u8).ShouldBeFalse();
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes.ToArray()).ShouldContain("файл не годится");
    }
}
