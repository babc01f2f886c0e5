using Microsoft.Extensions.Logging;
using Router.Host.Configuration.Secrets;
using Router.Host.Configuration.Settings;
using Router.Host.Logging;

namespace Router.Host.Tests.Logging;

public sealed partial class RouterLogTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_file_of_the_day_gets_what_the_level_allows_without_secrets()
    {
        var mask = new SecretMask();
        mask.Use(new SecretRegistry(["hidden"]));
        using (var log = RouterLog.Open(new LogSettings(), _folder.Of("logs"), mask, LogConsole.None))
        {
            ILogger logger = log.Factory.CreateLogger("Source");
            Write(logger, LogLevel.Debug, "too small");
            Write(logger, LogLevel.Warning, "a hidden word");
            log.SetLevels(new LogSettings { FileLevel = LogLevelName.Debug });
            Write(logger, LogLevel.Debug, "small enough");
        }

        string file = Directory.GetFiles(_folder.Of("logs")).ShouldHaveSingleItem();
        Path.GetFileName(file).ShouldMatch(@"^router-\d{8}\.log$");
        string[] lines = File.ReadAllLines(file);
        lines.Length.ShouldBe(2);
        lines[0].ShouldEndWith("[WRN] Source: a *** word");
        lines[1].ShouldEndWith("[DBG] Source: small enough");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told_at_once()
    {
        string taken = _folder.Write("logs", "a file stands here");

        Should.Throw<IOException>(() => RouterLog.Open(new LogSettings(), taken, new SecretMask(), LogConsole.None));
    }

    [Fact]
    public void Without_a_file_nothing_is_made()
    {
        using var log = RouterLog.Open(new LogSettings { File = false }, _folder.Of("logs"), new SecretMask(), LogConsole.None);

        Directory.Exists(_folder.Of("logs")).ShouldBeFalse();
    }

    [LoggerMessage(Message = "{Text}")]
    private static partial void Write(ILogger logger, LogLevel level, string text);
}
