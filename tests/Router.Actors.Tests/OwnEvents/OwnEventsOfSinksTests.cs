using Router.Actors.OwnEvents;
using Router.Actors.Status;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Actors.Tests.OwnEvents;

public sealed class OwnEventsOfSinksTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 25, 12, 0, 0, TimeSpan.Zero);
    private readonly OwnEventsOfSinks _sinks = new(TimeZoneInfo.Utc);

    [Fact]
    public void An_outage_is_told_once_and_its_end_once()
    {
        Told(SinkState.Working, 0).ShouldBeNull("a sink that starts was never down");
        OwnEvent down = Told(SinkState.Down, 10).ShouldNotBeNull();
        down.State.ShouldBe(RouterEvents.SinkDown);
        down.Notice.Sentence(Language.English).ShouldBe("crm: does not answer (503), 3 waiting, next try at 12:01:40; nothing is lost");
        Told(SinkState.Down, 10).ShouldBeNull();

        OwnEvent back = Told(SinkState.Working, 70).ShouldNotBeNull();
        back.State.ShouldBe(RouterEvents.SinkBack);
        back.Notice.Sentence(Language.English).ShouldBe("crm: answers again after 1 min; 3 waiting");
        Told(SinkState.Working, 70).ShouldBeNull();
        Told(SinkState.Down, 80).ShouldNotBeNull();
    }

    [Fact]
    public void A_pause_during_an_outage_neither_ends_it_nor_begins_another()
    {
        Told(SinkState.Down, 0).ShouldNotBeNull();
        Told(SinkState.Paused, 10).ShouldBeNull();
        Told(SinkState.Down, 20).ShouldBeNull();
        Told(SinkState.Working, 30).ShouldNotBeNull().State.ShouldBe(RouterEvents.SinkBack);
        Told(SinkState.Paused, 40).ShouldBeNull();
        Told(SinkState.Working, 50).ShouldBeNull();
    }

    [Fact]
    public void A_sink_that_is_gone_does_not_come_back_by_its_name()
    {
        Told(SinkState.Down, 0).ShouldNotBeNull();
        _sinks.Forget("crm");
        Told(SinkState.Working, 10).ShouldBeNull();
    }

    private OwnEvent? Told(SinkState state, int seconds) => _sinks.Of(new SinkStatus
    {
        Name = "crm",
        Type = "webhook",
        State = state,
        Since = Start.AddSeconds(seconds),
        Waiting = 3,
        LastError = "503",
        NextTry = Start.AddSeconds(100),
    });
}
