using Router.Actors.Agents.Connecting;
using Router.Actors.Agents.Pipes;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Protocol.Vocabulary;

namespace Router.Actors.Tests.Agents;

public sealed class ConnectionStoryTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 14, 9, 0, 0, TimeSpan.Zero);
    private readonly ConnectionStory _story = new("271914");

    [Fact]
    public void Nothing_is_known_before_the_first_attempt_ended() => _story.Standing.ShouldBeNull();

    [Fact]
    public void A_state_keeps_its_time_while_it_stays()
    {
        _story.Ended(PipeEnd.Absent, null, [], At(0)).ShouldNotBeNull();
        _story.Ended(PipeEnd.Absent, "again", [], At(5)).ShouldBeNull();
        _story.Standing.ShouldBe(new AgentStanding(AgentState.Absent, At(0), "again", 0));
    }

    [Fact]
    public void Up_is_told_once_for_each_connection()
    {
        _story.Connected(At(0));
        _story.Settle(1, 1, 0, At(0)).ShouldBeNull("the app has not answered yet");
        _story.Prove(At(1));
        _story.Settle(0, 1, 1, At(1)).ShouldBeNull();
        _story.Settle(1, 1, 0, At(2))!.Message.ShouldBe(NoticeMessages.AgentConnected);
        _story.Settle(1, 2, 1, At(3)).ShouldBeNull();
        _story.Standing!.State.ShouldBe(AgentState.Connected);
        _story.Settle(2, 2, 0, At(4)).ShouldBeNull();
        _story.Standing!.State.ShouldBe(AgentState.Subscribed);
    }

    [Fact]
    public void A_gap_lasts_from_the_first_loss_to_the_first_answer_whatever_lies_between()
    {
        Category[] lost = [Category.Known[0]];
        Up(At(0));
        _story.Ended(PipeEnd.Closed, null, lost, At(10))!.Message.ShouldBe(NoticeMessages.AgentLost);
        _story.Connected(At(11));
        _story.Ended(PipeEnd.Closed, null, [], At(12)).ShouldBeNull("it was no connection yet");
        _story.Ended(PipeEnd.Absent, null, [], At(13));
        _story.Connected(At(20));
        _story.Prove(At(21));
        _story.CloseGap(At(21)).ShouldBe(new ConnectionGap(At(10), "the app closed the pipe", lost));
        _story.CloseGap(At(22)).ShouldBeNull();
        _story.Settle(1, 1, 0, At(22))!.ToString().ShouldContain("again after 11 s");
    }

    [Fact]
    public void A_refusal_takes_two_in_a_row()
    {
        Refused(At(0)).ShouldBeNull();
        _story.Ended(PipeEnd.Absent, null, [], At(1));
        Refused(At(2)).ShouldBeNull();
        Refused(At(3))!.Message.ShouldBe(NoticeMessages.AgentRefused);
        Refused(At(4)).ShouldBeNull();
        _story.Standing!.State.ShouldBe(AgentState.Refused);
        _story.Connected(At(5));
        _story.Standing!.State.ShouldBe(AgentState.Refused);
        _story.Prove(At(6));
        _story.Standing!.State.ShouldBe(AgentState.Connected);
    }

    [Fact]
    public void Bytes_that_are_no_packet_are_a_loss_and_no_refusal()
    {
        _story.Connected(At(0));
        _story.Ended(PipeEnd.Framing, "FFFE", [], At(1))!.ToString().ShouldContain("no packet");
        _story.Standing!.State.ShouldBe(AgentState.Lost);
    }

    [Fact]
    public void Another_process_that_has_the_login_is_told()
    {
        _story.Taken("1", At(0))!.ToString().ShouldContain("process 1");
        _story.Taken("1", At(1)).ShouldBeNull();
        _story.Taken("2", At(2))!.ToString().ShouldContain("process 2");
    }

    private static DateTimeOffset At(int seconds) => Start + TimeSpan.FromSeconds(seconds);

    private void Up(DateTimeOffset now)
    {
        _story.Connected(now);
        _story.Prove(now);
        _story.Settle(1, 1, 0, now);
    }

    private Notice? Refused(DateTimeOffset now)
    {
        _story.Connected(now);
        return _story.Ended(PipeEnd.Closed, null, [], now);
    }
}
