using System.Globalization;
using Router.Host.Running;

namespace Router.Host.Tests.Running;

public sealed class DataLockTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_one_is_kept_out_and_told_who_holds_it()
    {
        using var held = DataLock.Acquire(_folder.Of("data"));

        RunException refused = Should.Throw<RunException>(() => DataLock.Acquire(_folder.Of("data")));

        refused.Entry.Code.ShouldBe("RT650");
        refused.Arguments[1].ShouldBe(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void It_can_be_taken_again_when_it_was_let_go()
    {
        DataLock.Acquire(_folder.Of("data")).Dispose();

        Should.NotThrow(() => DataLock.Acquire(_folder.Of("data")).Dispose());
    }

    [Fact]
    public void The_folder_is_closed_to_others()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateDirectory(_folder.Of("data"));
        File.SetUnixFileMode(_folder.Of("data"), (UnixFileMode)0b111_101_101);

        DataLock.Acquire(_folder.Of("data")).Dispose();

        File.GetUnixFileMode(_folder.Of("data")).ShouldBe((UnixFileMode)0b111_000_000);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_one_clear_line()
    {
        _folder.Write("data", "a file stands here");

        Should.Throw<RunException>(() => DataLock.Acquire(_folder.Of("data"))).Entry.Code.ShouldBe("RT651");
    }
}
