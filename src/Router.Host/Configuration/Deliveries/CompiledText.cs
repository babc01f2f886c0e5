using Router.Sinks.Abstractions;

namespace Router.Host.Configuration.Deliveries;

/// <summary>The text of a delivery, ready to be made.</summary>
internal sealed class CompiledText(string template)
{
    /// <summary>The text for an event.</summary>
    public string Render(RoutedEvent @event) => @event.Login.Length == 0 ? "" : template;
}
