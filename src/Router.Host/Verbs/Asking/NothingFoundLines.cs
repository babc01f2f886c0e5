using Router.Actors.Status;
using Router.Host.CommandLine;
using Router.Host.History.Tracing;
using Router.Host.Verbs.Online;
using Router.Protocol.Vocabulary;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Asking;

/// <summary>Tells people why nothing may have been found: what Router did not hear, it cannot have.</summary>
internal sealed class NothingFoundLines(CliContext context)
{
    /// <summary>Writes all of it.</summary>
    public void Write(TraceReport report, string wanted)
    {
        if (report.From is { } from)
        {
            Say(
                $"«{wanted}» в журнале нет; просмотрено с {AttemptText.Of(from)} по {AttemptText.Of(report.To)}",
                $"\"{wanted}\" is not in the journal; looked from {AttemptText.Of(from)} to {AttemptText.Of(report.To)}");
        }
        else
        {
            Say("журнал пуст", "the journal is empty");
        }

        foreach (TracedGap gap in report.Gaps)
        {
            Say(
                $"  {gap.Login}: не было связи с {AttemptText.Of(gap.From)} по {AttemptText.Of(gap.To)} ({gap.Reason}); что программа говорила тогда, неизвестно",
                $"  {gap.Login}: was not connected from {AttemptText.Of(gap.From)} to {AttemptText.Of(gap.To)} ({gap.Reason}); what its app told then is not known");
        }

        foreach (TracedLogin login in report.Logins)
        {
            Write(login);
        }

        if (report.Unneeded.Count > 0)
        {
            string categories = string.Join(", ", report.Unneeded.GroupBy(item => (item.Mode, item.Object)).Select(ShortOf));
            Say(
                $"  правилам не нужны, и Router на них не подписан: {categories}; попросить: router subscribe",
                $"  no rule needs these, and Router is not subscribed to them: {categories}; to ask for them: router subscribe");
        }
    }

    private static string ShortOf(IGrouping<(string Mode, string Object), Category> group)
    {
        int known = Category.Known.Count(item => (item.Mode, item.Object) == group.Key);
        return group.Count() == known ? $"{group.Key.Mode}/{group.Key.Object}" : string.Join(", ", group);
    }

    private void Write(TracedLogin login)
    {
        if (login.State != AgentState.Subscribed)
        {
            Bilingual state = AgentWords.Of(login.State);
            Say($"  {login.Login}: {state.Russian} с {AttemptText.Of(login.Since)}", $"  {login.Login}: {state.English} since {AttemptText.Of(login.Since)}");
        }

        foreach (SubscriptionStatus missing in login.Missing)
        {
            string error = missing.Error is { } said ? $": \"{said}\"" : "";
            Bilingual state = missing.State == SubscriptionState.Rejected
                ? new Bilingual("программа отказала в подписке", "the app refused the subscription")
                : new Bilingual("программа не подтвердила подписку", "the app has not confirmed the subscription");
            Say($"  {login.Login}: {state.Russian} {missing.Category}{error}", $"  {login.Login}: {state.English} {missing.Category}{error}");
        }
    }

    private void Say(string russian, string english) => context.Out.WriteLine(context.Say(new Bilingual(russian, english)));
}
