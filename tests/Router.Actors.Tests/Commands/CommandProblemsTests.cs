using Router.Actors.Commands;
using Router.Protocol.Packets;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Actors.Tests.Commands;

public class CommandProblemsTests
{
    private static readonly SendCommand Ask = new("271914", new AgentCommand { Action = "Call" }, TimeSpan.FromSeconds(2.5));

    [Fact]
    public void Each_problem_has_words_of_its_own_in_both_languages()
    {
        Bilingual[] texts =
        [
            .. Enum.GetValues<CommandProblem>().Select(problem => CommandProblems.TextOf(problem, wasSent: false, "271914", TimeSpan.FromSeconds(1))),
            CommandProblems.TextOf(CommandProblem.ConnectionEnded, wasSent: true, "271914", TimeSpan.FromSeconds(1)),
        ];

        texts.Select(text => text.Russian).ShouldBeUnique(StringComparer.Ordinal);
        texts.Select(text => text.English).ShouldBeUnique(StringComparer.Ordinal);
        texts.ShouldAllBe(text => text.Russian.Any(c => c >= 'а' && c <= 'я') && !text.English.Any(c => c >= 'а' && c <= 'я'));
    }

    [Fact]
    public void What_Router_says_is_put_into_the_language_of_whoever_asks()
    {
        CommandOutcome outcome = CommandProblems.OutcomeOf(CommandProblem.NoAnswer, Ask.Login, Ask.Timeout!.Value, Guid.Empty);

        outcome.ShouldBe(new CommandOutcome(
            CommandStatus.Unknown, "the app gave no answer within 2.5 s", Guid.Empty.ToString(), CommandProblem.NoAnswer));
        outcome.In(Ask, Language.Russian).ShouldBe(outcome with { Text = "программа не ответила за 2.5 с" });
        CommandOutcome unknown = CommandProblems.OutcomeOf(CommandProblem.UnknownLogin, Ask.Login, Ask.Timeout!.Value, sentAs: null);
        unknown.Status.ShouldBe(CommandStatus.NotSent);
        unknown.In(Ask, Language.Russian).Text.ShouldBe("логина 271914 здесь нет");
    }

    [Fact]
    public void What_the_app_said_stays_as_it_said_it()
    {
        var refused = new CommandOutcome(CommandStatus.Refused, "Agent is offline", "id");

        refused.In(Ask, Language.Russian).ShouldBe(refused);
    }
}
