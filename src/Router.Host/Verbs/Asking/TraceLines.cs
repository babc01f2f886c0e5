using Router.Host.CommandLine;
using Router.Host.Control;
using Router.Host.History;
using Router.Host.History.Tracing;
using Router.Host.Verbs.Explaining;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Host.Verbs.Asking;

/// <summary>Tells people what became of the events that were found.</summary>
internal sealed class TraceLines(CliContext context)
{
    /// <summary>Writes all of it.</summary>
    public void Write(TraceReport report, string wanted)
    {
        if (report.Found.Count == 0)
        {
            new NothingFoundLines(context).Write(report, wanted);
            return;
        }

        foreach (TracedRecord record in report.Found)
        {
            Write(record, report.Revision);
        }

        if (report.IsMore)
        {
            Say(
                $"показаны последние {report.Found.Count}, есть и более ранние; больше: --limit",
                $"the last {report.Found.Count} are shown, there are earlier ones; more of them: --limit");
        }
    }

    private void Write(TracedRecord record, long? inForce)
    {
        string head = $"#{record.Sequence} {AttemptText.Of(record.At)} {record.Login}";
        switch (record.Kind)
        {
            case TailKind.Command:
                Say($"{head} команда {record.Action}: {record.Outcome} {record.Reason}", $"{head} command {record.Action}: {record.Outcome} {record.Reason}");
                break;
            case TailKind.Malformed:
                Say($"{head} не разобрано: {record.Reason}", $"{head} malformed: {record.Reason}");
                break;
            default:
                string category = string.Join('/', new[] { record.Mode, record.Object, record.State, record.Initiator }.Where(word => word is not null));
                context.Out.WriteLine($"{head} {category}  {record.Id}");
                WriteDecision(record, inForce);
                break;
        }
    }

    private void WriteDecision(TracedRecord record, long? inForce)
    {
        if (record.ReplayedAt is { } replayed)
        {
            Say($"  повтор: заказан {AttemptText.Of(replayed)}", $"  a replay: asked for {AttemptText.Of(replayed)}");
        }
        else if (record.IsByTheseRules == true)
        {
            Say($"  решили правила №{record.Revision}, они и действуют", $"  decided by rules no. {record.Revision}, which are in force");
        }
        else
        {
            string russian = inForce is { } number ? $"правилам, которые действуют сейчас (№{number})" : "правилам файла, как он есть";
            string english = inForce is { } same ? $"the rules in force now (no. {same})" : "the rules of the file as it is";
            Say(
                $"  решили прежние правила (№{record.Revision}); маршруты ниже — по {russian}",
                $"  decided by earlier rules (no. {record.Revision}); the routes below go by {english}");
        }

        foreach (TracedRoute route in record.Routes ?? [])
        {
            Write(route);
        }

        foreach (TracedDestination destination in record.Destinations ?? [])
        {
            Write(destination);
        }

        if (record.Destinations is not { Count: > 0 })
        {
            Say("  ⇒ никому: событие только в журнале", "  ⇒ nobody: the event is in the journal alone");
        }

        foreach (TracedIntervention act in record.Interventions ?? [])
        {
            Write(act);
        }
    }

    private void Write(TracedRoute route)
    {
        string sign = route.Outcome == RouteOutcome.Taken ? "+" : "-";
        Bilingual why = route.Test is null
            ? RouteWords.Of(route.Outcome)
            : route.Found is null
                ? new Bilingual($"нужно {route.Test}, а этого нет", $"asks for {route.Test}, which is not there")
                : new Bilingual($"нужно {route.Test}, а здесь {route.Found}", $"asks for {route.Test}, here it is {route.Found}");
        Say($"  {sign} {route.Name} (:{route.Line}): {why.Russian}", $"  {sign} {route.Name} (:{route.Line}): {why.English}");
    }

    private void Write(TracedDestination destination)
    {
        string place = destination.Address.Length == 0 ? destination.Sink : $"{destination.Sink} ({destination.Address})";
        Bilingual state = TraceWords.Of(destination.State);
        Say(
            $"  ⇒ {place} («{destination.Route}»): {state.Russian}",
            $"  ⇒ {place} (\"{destination.Route}\"): {state.English}");
        foreach (AttemptLine attempt in destination.Attempts)
        {
            context.Out.WriteLine("      " + AttemptText.Of(attempt, context.Language));
        }
    }

    private void Write(TracedIntervention act)
    {
        Bilingual what = TraceWords.Of(act.What);
        string range = act.From == act.Through ? $"#{act.From}" : $"#{act.From}–#{act.Through}";
        Say(
            $"  {AttemptText.Of(act.At)} вручную, {act.Sink}: {what.Russian}, доставок {act.Count} ({range})",
            $"  {AttemptText.Of(act.At)} by hand, {act.Sink}: {what.English}, {act.Count} deliveries ({range})");
    }

    private void Say(string russian, string english) => context.Out.WriteLine(context.Say(new Bilingual(russian, english)));
}
