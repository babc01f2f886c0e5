using Akka.Actor;
using Router.Actors.Subscriptions.Requests;
using Router.Journal.StateFiles;
using Router.Protocol.Vocabulary;
using Router.Routing.Configuration;

namespace Router.Actors.Tests.Subscriptions;

public sealed class RequestedCategoriesTests
{
    private static readonly Category Calls = new(Modes.Softphone, Objects.Call, Initiators.Incoming);
    private static readonly Category Tickets = new(Modes.ServicesClients, Objects.Treatment, Initiators.Incoming);
    private static readonly HashSet<Category> Nothing = [];

    private readonly RequestedCategories _requested = new([Named("calls", "271914", Calls)]);

    [Fact]
    public void A_login_gets_what_routes_need_and_what_was_asked_for_it_or_for_all()
    {
        _requested.Named = _requested.With(Named("tickets", login: null, Tickets));
        _requested.Of("271914", Nothing).ShouldBe([Calls, Tickets], ignoreOrder: true);
        _requested.Of("other", Nothing).ShouldBe([Tickets]);
        _requested.Of("other", new HashSet<Category> { Calls }).ShouldBe([Calls, Tickets], ignoreOrder: true);
    }

    [Fact]
    public void What_is_never_subscribed_to_is_left_out_and_named()
    {
        _requested.Never = [new CategoryPattern(Calls.Mode, Calls.Object, Initiator: null)];
        _requested.Of("271914", Nothing).ShouldBeEmpty();
        _requested.ExcludedOf([Tickets, Calls]).ShouldBe([Calls]);
    }

    [Fact]
    public void One_of_the_same_name_takes_the_place_of_the_first_whatever_its_letter_case()
    {
        _requested.Named = _requested.With(Named("CALLS", login: null, Tickets));
        _requested.Named.ShouldHaveSingleItem().Name.ShouldBe("CALLS");
        _requested.Without("Calls").ShouldBeEmpty();
        _requested.Named.ShouldHaveSingleItem("asking what would be changes nothing");
    }

    [Fact]
    public void A_holder_holds_one_until_it_is_gone()
    {
        IActorRef holder = ActorRefs.Nobody;
        _requested.Hold(new HoldSubscription(holder, [Calls]));
        _requested.Hold(new HoldSubscription(holder, [Tickets]));
        _requested.Of("other", Nothing).ShouldBe([Tickets]);
        _requested.Release(holder).ShouldBeTrue();
        _requested.Of("other", Nothing).ShouldBeEmpty();
        _requested.Release(holder).ShouldBeFalse();
    }

    private static NamedSubscription Named(string name, string? login, params IReadOnlyList<Category> categories) =>
        new() { Name = name, Login = login, Categories = categories };
}
