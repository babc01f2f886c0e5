using Router.Actors.Deliveries;
using Router.Host.Verbs.Online;
using Router.Protocol.Packets;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Tests.Verbs.Online;

public sealed class DryRunPrinterTests
{
    [Fact]
    public void What_a_dry_sink_would_get_is_told_and_what_arrived_is_not()
    {
        var output = new StringWriter();
        var printer = new DryRunPrinter(output, Language.English);

        printer.Print(new DeliveriesEnded("crm", [Ended("arrived")]));
        printer.Print(new DeliveriesEnded("chat", [Ended("Missed:\n101")], IsDryRun: true));

        output.ToString().ShouldBe("sim-1 Call.Finished → chat (\"missed\"): Missed: / 101" + Environment.NewLine);
    }

    private static EndedDelivery Ended(string text) => new(
        new Delivery
        {
            Id = "1",
            Event = new RoutedEvent
            {
                Id = Guid.Empty,
                Login = "sim-1",
                ReceivedAt = default,
                Sequence = 1,
                Key = "k",
                Packet = new AgentEvent { Object = "Call", State = "Finished" },
            },
            Text = text,
            Target = new NoTarget(),
            Route = "missed",
            Attempt = 1,
        },
        DeliveryOutcome.Delivered);
}
