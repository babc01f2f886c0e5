using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Sinks.Abstractions;

namespace Router.Actors.Tests.Deliveries;

/// <summary>When a sink is down, what shows it, and what does not.</summary>
public sealed class SinkOutageTests : SinkTestKit
{
    [Fact]
    public async Task A_sink_that_is_down_writes_no_rows_and_is_told_once()
    {
        await Append("a", "b", "c");
        await Start();
        (await Sink.NextCall()).Retry();
        (await Sink.NextCall()).Retry();
        Notice down = await Told(NoticeMessages.SinkDown);
        down.Arguments[0].ShouldBe("503");
        down.Arguments[1].ShouldBe(3L);
        SinkStatus status = await Shown(item => item.State == SinkState.Down);
        status.Waiting.ShouldBe(3);
        status.LastError.ShouldBe("503");
        status.NextTry.ShouldNotBeNull();
        Sink.Waiting.ShouldBe(0);

        Clock.Advance(TimeSpan.FromSeconds(1));
        (await Sink.NextCall()).Retry();
        await Shown(item => item.NextTry > status.NextTry);
        Clock.Advance(TimeSpan.FromSeconds(2));
        (await Sink.NextCall()).Deliver();
        await Told(NoticeMessages.SinkBack);
        for (int i = 0; i < 2; i++)
        {
            SinkCallScript call = await Sink.NextCall();
            call.Deliveries[0].Attempt.ShouldBe(1);
            call.Deliver();
        }

        (await Saved(item => item.Cursor == 3)).Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_sink_has_nothing_to_do_for_is_settled_and_says_nothing_of_an_outage()
    {
        await Append("a", "b", "c", "d");
        await Start();
        SinkCallScript first = await Sink.NextCall();
        first.Retry();
        (await Sink.NextCall()).Answer(DeliveryOutcome.NothingToDo("an internal call"));
        (await Sink.NextCall()).Retry();
        (await Told(NoticeMessages.SinkDown)).Arguments[1].ShouldBe(3L);

        Clock.Advance(TimeSpan.FromSeconds(1));
        (await Sink.NextCall()).Answer(DeliveryOutcome.NothingToDo("an internal call"));
        SinkCallScript next = await Sink.NextCall();
        (await Shown(item => item.Waiting == 2)).State.ShouldBe(SinkState.Down);
        next.Deliver();
        await Told(NoticeMessages.SinkBack);
        (await Sink.NextCall()).Deliver();

        (await Saved(item => item.Cursor == 4)).Rows.ShouldBeEmpty();
        (await Store.ReadAttemptsAsync(2, default)).ShouldHaveSingleItem().Attempt.Reason.ShouldBe("an internal call");
    }

    [Fact]
    public async Task Without_another_key_to_try_the_sink_is_down()
    {
        await Append("a", "a");
        await Start();
        (await Sink.NextCall()).Throw(new IOException("no route to host\nsecond line"));
        (await Told(NoticeMessages.SinkDown)).Arguments[0].ShouldBe("no route to host");
        (await Shown(item => item.State == SinkState.Down)).Waiting.ShouldBe(2);
    }

    [Fact]
    public async Task A_moment_that_the_receiver_names_is_kept()
    {
        await Append("a");
        await Start();
        DateTimeOffset notBefore = Time.AddMinutes(10);
        (await Sink.NextCall()).Retry("429", notBefore);
        (await Shown(item => item.State == SinkState.Down)).NextTry.ShouldBe(notBefore);
        Clock.AdvanceTo(notBefore - TimeSpan.FromMilliseconds(1));
        Sink.Waiting.ShouldBe(0);
        Clock.AdvanceTo(notBefore);
        (await Sink.NextCall()).Deliver();
        await Told(NoticeMessages.SinkDown);
        await Told(NoticeMessages.SinkBack);
    }
}
