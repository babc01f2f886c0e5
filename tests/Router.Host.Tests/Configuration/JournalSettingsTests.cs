using Router.Host.Configuration.Settings;
using Router.Journal.Sqlite;
using Router.Routing.Diagnostics;

namespace Router.Host.Tests.Configuration;

public sealed class JournalSettingsTests : IDisposable
{
    private readonly Loading _loading = new();

    public void Dispose() => _loading.Dispose();

    [Fact]
    public void Without_the_section_a_month_is_kept_and_every_write_waits_for_the_disk() =>
        _loading.LoadRight("version: 1\n").Journal.ShouldBe(new JournalSettings
        {
            Durability = JournalDurability.PowerLoss,
            Keep = new KeepPolicy { Days = 30, Size = 5L * 1024 * 1024 * 1024 },
            WhenFull = WhenFull.Shed,
        });

    [Fact]
    public void All_of_it_can_be_said() =>
        _loading.LoadRight("version: 1\njournal: { durability: process-crash, keep: { days: 7, size: 100MB }, when-full: stop-reading }\n")
            .Journal.ShouldBe(new JournalSettings
            {
                Durability = JournalDurability.ProcessCrash,
                Keep = new KeepPolicy { Days = 7, Size = 100 * 1024 * 1024 },
                WhenFull = WhenFull.StopReading,
            });

    [Fact]
    public void A_bound_that_is_left_out_stays_as_it_is() =>
        _loading.LoadRight("version: 1\njournal: { keep: { days: 7 } }\n").Journal.Keep.ShouldBe(new KeepPolicy { Days = 7 });

    [Theory]
    [InlineData("durability: powerloss", "router.yaml:2:24: «powerloss» здесь не бывает; может быть, power-loss? [RT124]")]
    [InlineData("when-full: stop", "[RT124]")]
    [InlineData("keep: 30d", "[RT123]")]
    [InlineData("keep: { days: 0 }", "router.yaml:2:26: days: здесь от 1 до 3650 [RT144]")]
    [InlineData("keep: { days: 30d }", "[RT143]")]
    [InlineData("keep: { size: 5 }", "router.yaml:2:26: size: здесь не меньше 1MB [RT144]")]
    [InlineData("max-size: 5GB", "[RT121]")]
    public void What_is_wrong_is_told_where_it_stands(string written, string told)
    {
        string[] lines = [.. _loading.Load($"version: 1\njournal: {{ {written} }}\n").Diagnostics.Select(item => item.ToString(Language.Russian))];

        lines.ShouldHaveSingleItem().ShouldEndWith(told);
    }
}
