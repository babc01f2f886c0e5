using Router.Actors.Deliveries;
using Router.Host.Configuration;
using Router.Journal;
using Router.Journal.Records;
using Router.Protocol.Packets;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;
using Router.Sinks.Abstractions;

namespace Router.Host.Tests.Configuration;

public sealed class DeliveryComposerTests : IDisposable
{
    private const string Head = "version: 1\nlanguage: ru\ntime-zone: Europe/Moscow\nsinks: { a: { type: fake, name: n }, b: { type: fake, name: n } }\nroutes:\n";

    private static readonly Guid Id = Guid.Parse("01936d2e-7c1a-7f3e-b4c2-0d6f8a1b2c3d");

    private readonly Loading _loading = new();

    public void Dispose() => _loading.Dispose();

    [Fact]
    public void Delivery_HasTodaysTextAndOptions_OfItsRoute()
    {
        JournaledDestination chosen = Decide("  - name: r\n    to: { sink: a, chat: '5', text: old }\n");

        ComposedDelivery composed = Compose("  - name: r\n    to: { sink: a, chat: '5', silent: true, valid-for: 2h, text: 'звонок {{CallID}} <b>' }\n", chosen);

        Delivery delivery = composed.Delivery.ShouldNotBeNull();
        delivery.Text.ShouldBe("звонок 7&amp;4 <b>");
        delivery.Target.ShouldBe(new FakeTarget { Chat = "5", Silent = true, Subject = "тема 7&4" });
        delivery.Id.ShouldBe(DeliveryId.Of(Id, "a", "chat=5"));
        (delivery.Route, delivery.Attempt, delivery.Event.Sequence, delivery.Event.Login).ShouldBe(("r", 3, 42, "271914"));
        composed.ValidFor.ShouldBe(TimeSpan.FromHours(2));
    }

    [Fact]
    public void RouteThatIsGone_LeavesTheTypesText_AndTheOptionsThatWereJournaled()
    {
        JournaledDestination chosen = Decide("  - name: r\n    to: { sink: a, chat: '5', silent: true, valid-for: 1h, text: old }\n");

        ComposedDelivery composed = Compose("  - name: other\n    to: { sink: a, chat: '5', text: other }\n", chosen);

        composed.Delivery!.Text.ShouldBe("событие 7&amp;4");
        composed.Delivery.Target.ShouldBe(new FakeTarget { Chat = "5", Silent = true, Subject = "тема 7&4" });
        composed.ValidFor.ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public void RouteWhoseAddressChanged_SaysItsTextOfToday_WhereItWasDecidedThen()
    {
        JournaledDestination chosen = Decide("  - name: r\n    to: { sink: a, chat: '5', text: old }\n");

        ComposedDelivery composed = Compose("  - name: r\n    to: { sink: a, chat: '6', text: new }\n", chosen);

        composed.Delivery!.Text.ShouldBe("new");
        composed.Delivery.Target.ShouldBe(new FakeTarget { Chat = "5", Subject = "тема 7&4" });
    }

    [Fact]
    public void TwoAddressesOfOneRoute_HaveTextsOfTheirOwn()
    {
        const string Routes = "  - name: r\n    to: [{ sink: a, chat: '5', text: five }, { sink: a, chat: '6', text: six }, { sink: b, chat: '6', text: other }]\n";

        RouteDecision decision = DecideAll(Routes);

        decision.Destinations.Select(destination => $"{destination.Sink} {destination.Address}").ShouldBe(["a chat=5", "a chat=6", "b chat=6"]);
        Compose(Routes, Journaled(decision.Destinations[1])).Delivery!.Text.ShouldBe("six");
    }

    [Fact]
    public void Names_AreInTexts_AndInTheTextsOfATarget()
    {
        const string Routes = "  - name: r\n    to: { sink: a, chat: '5', text: '{{name CallID}}', subject: '{{name CallID}}' }\n";

        Delivery delivery = Compose(Routes, Decide(Routes), new Everybody()).Delivery.ShouldNotBeNull();

        (delivery.Text, ((FakeTarget)delivery.Target).Subject).ShouldBe(("Анна", "Анна"));
    }

    [Fact]
    public void TemplatesOfATarget_AreTextsForTheSink()
    {
        const string Routes = "  - name: r\n    to: { sink: a, chat: '5', subject: '{{object}} <{{CallID}}> ${x}', footer: '{{Missing}}' }\n";

        ComposedDelivery composed = Compose(Routes, Decide(Routes));

        composed.Delivery!.Target.ShouldBe(new FakeTarget { Chat = "5", Subject = "Call <7&4> ${x}", Footer = "" });
    }

    [Fact]
    public void JournaledTemplates_AreTextsToo_AndOneThatNoLongerFitsIsTheUsualOne()
    {
        var chosen = new JournaledDestination("a", "", "gone", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["chat"] = "5", ["subject"] = "{{nmae CallID}}", ["footer"] = "{{CallID}}",
        });

        ComposedDelivery composed = Compose("  - name: r\n    to: { sink: a, chat: '5' }\n", chosen);

        composed.Delivery!.Target.ShouldBe(new FakeTarget { Chat = "5", Subject = "тема 7&4", Footer = "7&4" });
    }

    [Fact]
    public void TemplateOfATarget_ThatCannotBeRead_IsToldWhereItStands()
    {
        LoadResult result = _loading.Load(Head + "  - name: r\n    to: { sink: a, chat: '5', footer: '{{nmae CallID}}' }\n");

        result.Configuration.ShouldBeNull();
        result.Diagnostics.ShouldHaveSingleItem().ToString(Language.English)
            .ShouldBe("router.yaml:7:40: in the text, character 1: there is no \"nmae\"; did you mean name? [RT152]");
    }

    [Fact]
    public void WhatASinkSaysOfATarget_IsToldWhereTheOptionStands()
    {
        LoadResult result = _loading.Load(Head + "  - name: r\n    to: { sink: a, chat: n }\n");

        result.Diagnostics.ShouldHaveSingleItem().ToString(Language.English).ShouldBe("router.yaml:7:20: chat: that is myself [RT147]");
    }

    [Fact]
    public void JournaledOptionsThatNoLongerFit_AreAProblem_AndNoException()
    {
        var chosen = new JournaledDestination("a", "", "gone", new Dictionary<string, string>(StringComparer.Ordinal) { ["silent"] = "maybe" });

        ComposedDelivery composed = Compose("  - name: r\n    to: { sink: a, chat: '5' }\n", chosen);

        composed.Delivery.ShouldBeNull();
        composed.Problem.ShouldBe("нет обязательного ключа chat; здесь нужно: true или false");
    }

    [Fact]
    public void Settings_CarryWhatTheFileSays_AndBuildFromTypedOptions()
    {
        LoadedConfiguration loaded = _loading.LoadRight(
            "version: 1\nsinks: { s: { type: console, window: 9, timeout: 8s, parallel: 3, give-up-after: 2d, was: old, dry-run: true, batch: { max: 4, linger: 5s } } }\n");
        var contexts = new List<string>();

        SinkSettings settings = loaded.CreateSinks(Language.English, NoNames.Instance, (sink, state) =>
        {
            contexts.Add(sink.Name);
            throw new InvalidOperationException("no context in this test");
        }).ShouldHaveSingleItem();

        (settings.Name, settings.Type, settings.Window, settings.Timeout, settings.Parallel).ShouldBe(("s", "console", 9, TimeSpan.FromSeconds(8), 3));
        (settings.GiveUpAfter, settings.Was, settings.IsDryRun, settings.BatchMax, settings.BatchLinger).ShouldBe((TimeSpan.FromDays(2), "old", true, 4, TimeSpan.FromSeconds(5)));
        settings.Fingerprint.ShouldBe(loaded.Sinks["s"].Fingerprint);
        contexts.ShouldBeEmpty();
        Should.Throw<InvalidOperationException>(() => settings.Build(null!));
        contexts.ShouldBe(["s"]);
    }

    private ComposedDelivery Compose(string routes, JournaledDestination chosen, INames? names = null)
    {
        LoadedConfiguration loaded = _loading.LoadRight(Head + routes);
        var record = new EventRecord
        {
            Id = Id,
            Login = "271914",
            At = new DateTimeOffset(2026, 1, 14, 12, 0, 0, TimeSpan.Zero),
            Key = "k",
            Packet = Event(),
            Bytes = default,
            Revision = 1,
            Destinations = [chosen],
        };
        return loaded.CreateComposer(loaded.Sinks[chosen.Sink], Language.English, names ?? NoNames.Instance).Compose(new SinkEntry(42, record), destination: 0, attempt: 3);
    }

    private JournaledDestination Decide(string routes) => Journaled(DecideAll(routes).Destinations.ShouldHaveSingleItem());

    private RouteDecision DecideAll(string routes) => _loading.LoadRight(Head + routes).CreateTable(1).Decide(Event(), "271914", default);

    private static JournaledDestination Journaled(Destination destination) =>
        new(destination.Sink, destination.Address, destination.Route, destination.Target.Options);

    private static AgentEvent Event() => new() { Mode = "Softphone", Object = "Call", State = "Finished", Fields = FieldList.Of([("CallID", "7&4")]) };

    private sealed class Everybody : INames
    {
        public string Find(string id) => "Анна";
    }
}
