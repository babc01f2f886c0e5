using Router.Protocol.Vocabulary;
using Router.Routing.Routes;
using Router.Routing.Tests.Support;

namespace Router.Routing.Tests.Routes;

public class SubscriptionTests
{
    [Theory]
    [InlineData("{ object: Treatment }", "ServicesClients/Treatment/incoming")]
    [InlineData("{ object: call, mode: softphone }", "Softphone/Call/incoming Softphone/Call/self")]
    [InlineData("{ object: Call, mode: { not: [Colleagues, Softphone] }, initiator: incoming }", "ServicesClients/Call/incoming")]
    [InlineData("[{ object: Treatment }, { object: Message, mode: Colleagues, initiator: self }]", "Colleagues/Message/self ServicesClients/Treatment/incoming")]
    [InlineData("{ object: Treatment, mode: Colleagues, initiator: self }", "Colleagues/Treatment/self")]
    [InlineData("{ object: Treatment, mode: Colleagues }", "")]
    [InlineData("{ object: Chat, mode: ServiceClients, initiator: [Self, incoming] }", "ServicesClients/Chat/incoming ServicesClients/Chat/self")]
    [InlineData("{ object: Router, state: SinkDown }", "")]
    [InlineData("{ mode: { field: X }, CallID: x }", "")]
    public void Route_Needs_TheCategoriesItCouldTake(string when, string expected) =>
        Names(Rules.When(when).Subscriptions).ShouldBe(expected);

    [Fact]
    public void CatchAll_Needs_EveryKnownCategory() =>
        Rules.Table("routes: [{ name: r, to: archive }]").Subscriptions.ShouldBe(Category.Known, ignoreOrder: true);

    [Fact]
    public void Never_IsNeverSubscribed() =>
        Names(Rules.Table("agents: { never: [Colleagues/Message, ServiceClients/Call/Self] }\nroutes: [{ name: r, when: { object: [Message, Call], mode: { not: Softphone } }, to: archive }]").Subscriptions)
            .ShouldBe("Colleagues/Call/incoming Colleagues/Call/self ServicesClients/Call/incoming ServicesClients/Message/incoming ServicesClients/Message/self");

    [Fact]
    public void Diff_OfTwoTables_NamesWhatAReloadChanges()
    {
        RouteTable before = Rules.Table("""
            lists: { vip: [a] }
            hours: { h: mon }
            routes:
              - { name: same, when: { object: Treatment }, to: archive }
              - { name: list, when: { object: Treatment, ClientID: { in: vip } }, to: archive }
              - { name: hour, when: { object: Treatment, hours: h }, to: archive }
              - { name: text, when: { object: Treatment }, to: { sink: tg, text: one } }
              - { name: gone, when: { object: Call, mode: Softphone, initiator: self }, to: archive }
            """);
        RouteTable after = Rules.Table("""
            lists: { vip: [a, b] }
            hours: { h: tue }
            routes:
              - { name: new, when: { object: Message, mode: Colleagues, initiator: self }, to: archive }
              - { name: same, when: { object: Treatment }, to: archive }  # a comment
              - { name: list, when: { object: Treatment, ClientID: { in: vip } }, to: archive }
              - { name: hour, when: { object: Treatment, hours: h }, to: archive }
              - { name: text, when: { object: Treatment }, to: { sink: tg, text: two } }
            """);

        var diff = RouteTableDiff.Between(before, after);
        diff.Added.ShouldBe(["new"]);
        diff.Changed.ShouldBe(["list", "hour", "text"]);
        diff.Removed.ShouldBe(["gone"]);
        Names(diff.SubscriptionsGained).ShouldBe("Colleagues/Message/self");
        Names(diff.SubscriptionsLost).ShouldBe("Softphone/Call/self");
        RouteTableDiff.Between(null, after).Added.Count.ShouldBe(5);
    }

    private static string Names(IEnumerable<Category> categories) =>
        string.Join(' ', categories.Select(category => category.ToString()).Order(StringComparer.Ordinal));
}
