using Router.Actors.Deliveries;
using Router.Actors.Deliveries.Roster;
using Router.Journal.Progress;

namespace Router.Actors.Tests.Deliveries;

public sealed class SinkRosterTests
{
    private readonly SinkRoster _roster = new();

    [Fact]
    public void A_sink_takes_over_only_from_a_name_that_waits_and_is_not_wanted_itself()
    {
        Dictionary<string, SinkStanding> standings = new(StringComparer.Ordinal) { ["old"] = Standing("old") };
        _roster.Want([Settings("new", "old"), Settings("other", "nobody")]);
        _roster.TryTakeOver(Settings("new", "old"), standings).ShouldBeTrue();
        _roster.TryTakeOver(Settings("other", "nobody"), standings).ShouldBeFalse();
        _roster.TakesOver("new").ShouldBe("old");
        _roster.HeirOf("old").ShouldBe("new");
        _roster.IsOrphan("old").ShouldBeFalse();
        _roster.TakenOver("new");
        _roster.TakesOver("new").ShouldBeNull();
        _roster.IsOrphan("old").ShouldBeTrue();

        _roster.Want([Settings("new", "old"), Settings("old")]);
        _roster.TryTakeOver(Settings("new", "old"), standings).ShouldBeFalse();
    }

    [Fact]
    public void An_orphan_is_news_once_until_it_was_wanted_again()
    {
        _roster.IsNews("old").ShouldBeTrue();
        _roster.IsNews("old").ShouldBeFalse();
        _roster.Want([Settings("old")]);
        _roster.Want([]);
        _roster.IsNews("old").ShouldBeTrue();
    }

    [Fact]
    public void All_are_known_when_the_journal_has_said_so_of_each()
    {
        _roster.Expect("a");
        _roster.Expect("b");
        _roster.Know("a");
        _roster.AreAllKnown.ShouldBeFalse();
        _roster.Know("b");
        _roster.AreAllKnown.ShouldBeTrue();
    }

    private static SinkStanding Standing(string name) =>
        new(name, 0, [], new Dictionary<string, string>(StringComparer.Ordinal), Waiting: 1, OldestWaiting: null, Dead: 0);

    private static SinkSettings Settings(string name, string? was = null) => new()
    {
        Name = name,
        Type = "test",
        Fingerprint = "1",
        Build = _ => throw new NotSupportedException(),
        Composer = new TestComposer(),
        Was = was,
    };
}
