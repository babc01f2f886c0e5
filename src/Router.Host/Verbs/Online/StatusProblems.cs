using Router.Actors.Status;
using Router.Host.Control;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Online;

/// <summary>Decides what in a status needs a person. Pure.</summary>
internal static class StatusProblems
{
    /// <summary>One line for each; none when all is well.</summary>
    public static IReadOnlyList<string> Of(StatusReport report, Language language) =>
        [.. All(report.Router).Append(OfJournal(report.Journal)).OfType<Bilingual>().Select(text => text.In(language))];

    private static IEnumerable<Bilingual?> All(RouterStatus status) =>
    [
        .. status.Agents.Select(Of),
        .. status.Agents.SelectMany(RejectedOf),
        .. status.Sinks.SelectMany(Of),
        status.Journal.Error is { } error
            ? new Bilingual($"журнал не пишется: {error}", $"the journal cannot be written: {error}")
            : null,
        status.Journal.Shed is > 0 and var shed
            ? new Bilingual($"журнал переполнялся, потеряно доставок: {shed}", $"the journal was full, deliveries lost: {shed}")
            : null,
        .. status.Rules.Refusal.Select(line => new Bilingual($"файл не принят: {line}", $"the file is refused: {line}")),
    ];

    private static Bilingual? OfJournal(JournalReport journal) =>
        journal.Fault is { } fault ? new Bilingual($"журнал не читается: {fault}", $"the journal cannot be read: {fault}") : null;

    private static IEnumerable<Bilingual> RejectedOf(AgentStatus agent) => agent.Subscriptions
        .Where(item => item.State == SubscriptionState.Rejected)
        .Select(item => new Bilingual(
            $"{agent.Login}: в подписке {item.Category} отказано: \"{item.Error}\"",
            $"{agent.Login}: the subscription {item.Category} was refused: \"{item.Error}\""));

    private static Bilingual? Of(AgentStatus agent) => agent.State switch
    {
        AgentState.Connected or AgentState.Subscribed => agent.IsReadingStopped
            ? new Bilingual($"{agent.Login}: чтение стоит, журнал не успевает", $"{agent.Login}: reading stands, the journal does not keep up")
            : null,
        _ => new Bilingual(
            $"{agent.Login}: {AgentWords.Of(agent.State).Russian}{ReasonOf(agent)}",
            $"{agent.Login}: {AgentWords.Of(agent.State).English}{ReasonOf(agent)}"),
    };

    private static IEnumerable<Bilingual> Of(SinkStatus sink)
    {
        if (sink.State == SinkState.Down)
        {
            yield return new Bilingual($"{sink.Name}: не отвечает, ждут {sink.Waiting}", $"{sink.Name}: does not answer, {sink.Waiting} waiting");
        }

        if (sink.State == SinkState.Orphaned)
        {
            yield return new Bilingual($"{sink.Name}: нет в файле, ждут {sink.Waiting}", $"{sink.Name}: not in the file, {sink.Waiting} waiting");
        }

        if (sink.Dead > 0)
        {
            yield return new Bilingual($"{sink.Name}: недоставленных {sink.Dead}", $"{sink.Name}: {sink.Dead} dead letters");
        }
    }

    private static string ReasonOf(AgentStatus agent) => agent.Reason is { } reason ? $" ({reason})" : "";
}
