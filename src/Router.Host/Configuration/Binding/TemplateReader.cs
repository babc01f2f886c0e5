using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Checks;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;
using Router.Routing.Times;
using Router.Routing.Trials;
using Router.Simulator.Samples;
using Router.Sinks.Abstractions;
using Router.Sinks.Texts;

namespace Router.Host.Configuration.Binding;

/// <summary>Compiles the templates of targets, and makes each into a text of a sample of every event that its route can meet.</summary>
/// <param name="bag">Where what is wrong is told.</param>
/// <param name="places">Where it stands.</param>
/// <param name="clock">How texts show times.</param>
internal sealed class TemplateReader(DiagnosticBag bag, TemplatePlaces places, EventClock clock)
{
    private static readonly Lazy<(string Name, AgentEvent Event)[]> Samples = new(() =>
    [
        .. SampleStore.Names.Select(name => (name, SampleStore.Load(name))),
        .. SampleEvents.Names.Select(name => (name, SampleEvents.Find(name)!)),
        .. RouterEvents.States.Select(state => (
            $"{RouterEvents.Object}.{state}", new AgentEvent { Object = RouterEvents.Object, State = state, Fields = FieldList.Of((FieldNames.Text, state)) })),
    ]);

    private readonly TextSettings _settings = new() { Clock = clock };

    /// <summary>Reads one; <see langword="null"/> when it cannot be used.</summary>
    /// <param name="written">The template as it stands in the file.</param>
    /// <param name="format">What it makes.</param>
    /// <param name="reach">The events that its route can meet.</param>
    public TextTemplate? Read(TextNode written, TextFormat format, RouteReach reach)
    {
        TextTemplateResult result = TextTemplate.Compile(written.Text, format, reach);
        foreach (TextProblem problem in result.Problems)
        {
            bag.Add(problem.Message, places.Of(written, problem), [.. problem.Arguments]);
        }

        if (result.Template is { } template)
        {
            TryOut(template, written, reach);
        }

        return result.Template;
    }

    private void TryOut(TextTemplate template, TextNode written, RouteReach reach)
    {
        foreach ((string name, AgentEvent @event) in Samples.Value.Where(sample => reach.Meets(sample.Event)))
        {
            try
            {
                template.Render(@event, login: "271914", receivedAt: default, _settings);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // Said at load it is an error; at delivery it would be a dead letter.
                bag.Add(TextMessages.Fails, written.Position, name, failure.GetType().Name);
                return;
            }
        }
    }
}
