using Router.Host.CommandLine;
using Router.Protocol.Packets;
using Router.Routing.Conditions;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Host.Verbs.Explaining;

/// <summary>Tells people what became of an event at each route.</summary>
internal sealed class ExplanationLines(CliContext context, string file, Func<Destination, string> textOf)
{
    private const string Taken = "+";
    private const string NotTaken = "-";

    /// <summary>Writes all of it.</summary>
    public void Write(AgentEvent @event, string login, IReadOnlyList<RouteExplanation> routes)
    {
        string category = string.Join('/', new[] { @event.Mode, @event.Object, @event.State, @event.Initiator }.Where(word => word is not null));
        Say($"событие {category}, логин {login}", $"event {category}, login {login}");
        foreach (RouteExplanation route in routes)
        {
            WriteRoute(route);
        }

        int count = routes.Sum(route => route.Destinations.Count);
        if (count == 0)
        {
            Say("итог: никому; событие остаётся только в журнале", "in all: to nobody; the event is kept in the journal alone");
        }
        else
        {
            Say($"итог: доставок {count}", $"in all: deliveries {count}");
        }
    }

    private void WriteRoute(RouteExplanation explanation)
    {
        string place = $"{file}:{explanation.Route.Position.Line}";
        string sign = explanation.Outcome == RouteOutcome.Taken ? Taken : NotTaken;
        Bilingual why = RouteWords.Of(explanation.Outcome);
        Say($"{sign} {explanation.Route.Name} ({place}): {why.Russian}", $"{sign} {explanation.Route.Name} ({place}): {why.English}");
        if (explanation.Outcome == RouteOutcome.TestFailed)
        {
            foreach (TestFailure failure in explanation.Failures)
            {
                WriteFailure(failure);
            }
        }

        foreach (Destination destination in explanation.Destinations)
        {
            WriteDestination(destination);
        }

        if (explanation is { Outcome: RouteOutcome.Taken, Destinations.Count: 0 })
        {
            Say("    туда же отправил маршрут выше; дважды не доставляется", "    a route above sends it there already; nothing is delivered twice");
        }
    }

    private void WriteFailure(TestFailure failure)
    {
        string place = $"{file}:{failure.Position.Line}:{failure.Position.Column}";
        if (failure.Found is { } found)
        {
            Say($"    {place}: нужно {failure.Test}, а в событии {found}", $"    {place}: asks for {failure.Test}, the event has {found}");
        }
        else
        {
            Say($"    {place}: нужно {failure.Test}, а в событии этого нет", $"    {place}: asks for {failure.Test}, which the event does not have");
        }
    }

    private void WriteDestination(Destination destination)
    {
        string where = destination.Address.Length == 0 ? destination.Sink : $"{destination.Sink} ({destination.Address})";
        string text = textOf(destination);
        if (text.Length == 0)
        {
            Say($"    → {where}: событие без текста", $"    → {where}: the event without a text");
        }
        else
        {
            Say($"    → {where}: {text}", $"    → {where}: {text}");
        }

        if (destination.OncePer is { } value)
        {
            Say($"      один раз на {value} среди всех логинов", $"      once for {value} among all logins");
        }
    }

    private void Say(string russian, string english) => context.Out.WriteLine(context.Say(new Bilingual(russian, english)));
}
