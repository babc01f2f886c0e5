using Router.Actors.Status;
using Router.Actors.Subscriptions;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;

namespace Router.Actors.Tests.Subscriptions;

public sealed class WishTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 14, 9, 0, 0, TimeSpan.Zero);
    private static readonly CommandOutcome Yes = new(CommandStatus.Done, "", "id");
    private static readonly CommandOutcome Silence = new(CommandStatus.Unknown, "", "id");
    private readonly Wish _wish = new(Category.Known[0]);

    [Fact]
    public void What_was_never_asked_for_need_not_be_taken_back()
    {
        _wish.Drop().ShouldBeNull();
        _wish.IsOver.ShouldBeTrue();
    }

    [Fact]
    public void What_could_not_be_sent_is_tried_again_after_its_wait()
    {
        WishedCommand command = _wish.Begin();
        WishAnswer answer = _wish.Answer(command, new CommandOutcome(CommandStatus.NotSent, "", null), Now);
        answer.Next.ShouldBeNull();
        answer.TryAgainIn.ShouldBe(TimeSpan.FromSeconds(1));
        _wish.TryAgain(command.Attempt)!.Timeout.ShouldBe(TimeSpan.FromSeconds(2));
        _wish.TryAgain(command.Attempt).ShouldBeNull("another attempt is under way");
    }

    [Fact]
    public void Waits_are_short_again_on_a_new_connection()
    {
        WishedCommand command = _wish.Begin();
        command = _wish.Answer(command, Silence, Now).Next!;
        command.Timeout.ShouldBe(TimeSpan.FromSeconds(2));
        _wish.Disconnect();
        _wish.Status.State.ShouldBe(SubscriptionState.Wanted);
        _wish.Begin().Timeout.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void The_same_no_is_no_news_and_another_is()
    {
        WishedCommand command = _wish.Begin();
        _wish.Answer(command, No("a"), Now).IsNewlyRejected.ShouldBeTrue();
        _wish.Disconnect();
        command = _wish.Begin();
        _wish.Answer(command, No("a"), Now).IsNewlyRejected.ShouldBeFalse();
        command = _wish.TryAgain(command.Attempt)!;
        _wish.Answer(command, No("b"), Now).IsNewlyRejected.ShouldBeTrue();
        command = _wish.TryAgain(command.Attempt)!;
        _wish.Answer(command, Yes, Now);
        command = _wish.Begin();
        _wish.Answer(command, No("b"), Now).IsNewlyRejected.ShouldBeTrue();
    }

    [Fact]
    public void Events_are_news_only_while_there_is_no_answer()
    {
        _wish.Observe().ShouldBeFalse();
        WishedCommand command = _wish.Begin();
        _wish.Observe().ShouldBeTrue();
        _wish.Observe().ShouldBeFalse();
        _wish.Answer(command, Yes, Now);
        _wish.Observe().ShouldBeFalse();
        _wish.Status.State.ShouldBe(SubscriptionState.Confirmed);
    }

    [Fact]
    public void It_is_over_when_the_app_let_us_go()
    {
        _wish.Answer(_wish.Begin(), Yes, Now);
        WishedCommand off = _wish.Drop().ShouldNotBeNull();
        off.IsSubscribe.ShouldBeFalse();
        _wish.IsOver.ShouldBeFalse();
        _wish.Answer(off, Yes, Now);
        _wish.IsOver.ShouldBeTrue();
    }

    [Fact]
    public void It_is_over_with_the_connection_when_nobody_wants_it()
    {
        _wish.Begin();
        _wish.Drop();
        _wish.Disconnect();
        _wish.IsOver.ShouldBeTrue();
    }

    private static CommandOutcome No(string error) => new(CommandStatus.Refused, error, "id");
}
