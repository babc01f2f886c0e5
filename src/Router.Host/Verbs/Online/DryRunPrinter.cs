using Router.Actors.Deliveries;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Verbs.Online;

/// <summary>Prints what a destination would get: of all sinks with <c>run --dry-run</c>, otherwise of those that say <c>dry-run: true</c>.</summary>
/// <param name="output">Where to.</param>
/// <param name="language">The language of the words around it.</param>
internal sealed class DryRunPrinter(TextWriter output, Language language)
{
    /// <summary>Prints the deliveries of one message, if nothing went out.</summary>
    public void Print(DeliveriesEnded ended)
    {
        if (!ended.IsDryRun)
        {
            return;
        }

        foreach (EndedDelivery item in ended.Deliveries.Where(item => item.Outcome.Result == DeliveryResult.Delivered))
        {
            output.WriteLine(LineOf(ended.Sink, item.Delivery));
        }
    }

    private string LineOf(string sink, Delivery delivery)
    {
        RoutedEvent routed = delivery.Event;
        string state = routed.Packet.State is { } known ? "." + known : "";
        string head = new Bilingual(
            $"{routed.Login} {routed.Packet.Object}{state} → {sink} («{delivery.Route}»)",
            $"{routed.Login} {routed.Packet.Object}{state} → {sink} (\"{delivery.Route}\")").In(language);
        return string.IsNullOrWhiteSpace(delivery.Text) ? head : $"{head}: {delivery.Text.ReplaceLineEndings(" / ")}";
    }
}
