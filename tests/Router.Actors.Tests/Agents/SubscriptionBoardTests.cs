using Router.Actors.Agents.Connecting;
using Router.Actors.Status;
using Router.Protocol.Vocabulary;

namespace Router.Actors.Tests.Agents;

public sealed class SubscriptionBoardTests
{
    private static readonly Category One = Category.Known[0];
    private static readonly Category Two = Category.Known[1];
    private readonly SubscriptionBoard _board = new();

    [Fact]
    public void Only_confirmed_and_rejected_are_closed()
    {
        _board.Want(Category.Known.ToHashSet());
        _board.Open.ShouldBe(19);
        _board.Apply([new SubscriptionStatus(One, SubscriptionState.Confirmed), new SubscriptionStatus(Two, SubscriptionState.Rejected, "no")]);
        _board.Apply([new SubscriptionStatus(Category.Known[2], SubscriptionState.Observed)]);
        (_board.Wanted, _board.Confirmed, _board.Open).ShouldBe((19, 1, 17));
        _board.Alive.ShouldBe([One, Category.Known[2]], ignoreOrder: true);
    }

    [Fact]
    public void What_stays_wanted_keeps_what_is_known_of_it()
    {
        _board.Want(new HashSet<Category> { One });
        _board.Apply([new SubscriptionStatus(One, SubscriptionState.Confirmed)]);
        _board.Want(new HashSet<Category> { One, Two });
        (_board.Confirmed, _board.Open).ShouldBe((1, 1));
        _board.Want(new HashSet<Category> { Two });
        _board.All.ShouldBe([new SubscriptionStatus(Two, SubscriptionState.Wanted)]);
    }

    [Fact]
    public void A_report_about_what_is_no_longer_wanted_is_passed_over()
    {
        _board.Want(new HashSet<Category> { One });
        _board.Apply([new SubscriptionStatus(Two, SubscriptionState.Confirmed)]);
        _board.All.ShouldBe([new SubscriptionStatus(One, SubscriptionState.Wanted)]);
    }

    [Fact]
    public void A_new_connection_starts_from_nothing()
    {
        _board.Want(new HashSet<Category> { One });
        _board.Apply([new SubscriptionStatus(One, SubscriptionState.Confirmed)]);
        _board.Clear();
        (_board.Confirmed, _board.Open).ShouldBe((0, 1));
    }
}
