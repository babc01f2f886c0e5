using System.Globalization;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Actors.Commands;

/// <summary>The words for what keeps a command from an answer.</summary>
public static class CommandProblems
{
    /// <summary>How long an answer is waited for where nobody says.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    /// <summary>The words.</summary>
    /// <param name="problem">What it is.</param>
    /// <param name="wasSent">Whether the app may have got the command.</param>
    /// <param name="login">Whose app.</param>
    /// <param name="timeout">How long the answer was waited for.</param>
    public static Bilingual TextOf(CommandProblem problem, bool wasSent, string login, TimeSpan timeout) => problem switch
    {
        CommandProblem.UnknownLogin => new Bilingual($"логина {login} здесь нет", $"there is no login {login} here"),
        CommandProblem.Stopping => new Bilingual("Router завершает работу", "Router is stopping"),
        CommandProblem.Restarting => new Bilingual("логин как раз запускается заново", "the login is just being started again"),
        CommandProblem.NotConnected => new Bilingual("нет связи с программой", "there is no connection to the app"),
        CommandProblem.TooManyPending => new Bilingual(
            $"ответов программы уже ждут {PendingCommands.Limit} команд",
            $"{PendingCommands.Limit} commands wait for the app's answers already"),
        CommandProblem.TooLong => new Bilingual("программа не прочла бы такую длинную команду", "the command is longer than the app could read"),
        CommandProblem.NoTurn => new Bilingual(
            "очередь не дошла: программа берёт по одной команде и отвечает медленно",
            "its turn did not come: the app takes one command at a time and is slow"),
        CommandProblem.NoAnswer => new Bilingual(
            $"программа не ответила за {SecondsOf(timeout)} с",
            $"the app gave no answer within {SecondsOf(timeout)} s"),
        _ when wasSent => new Bilingual("связь прервалась раньше, чем программа ответила", "the connection ended before the app answered"),
        _ => new Bilingual("связь прервалась раньше, чем команда ушла", "the connection ended before the command was sent"),
    };

    /// <summary>The outcome of a command with its text in the asker's language; what an app said stays as it said it.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="ask">What was asked for.</param>
    /// <param name="language">The asker's language.</param>
    public static CommandOutcome In(this CommandOutcome outcome, SendCommand ask, Language language) => outcome.Problem is { } problem
        ? outcome with
        {
            Text = TextOf(problem, outcome.Status == CommandStatus.Unknown, ask.Login, ask.Timeout ?? DefaultTimeout).In(language),
        }
        : outcome;

    /// <summary>The outcome of a command that Router itself ended. Its text is English, as the journal keeps it.</summary>
    internal static CommandOutcome OutcomeOf(CommandProblem problem, string login, TimeSpan timeout, Guid? sentAs) => new(
        sentAs is null ? CommandStatus.NotSent : CommandStatus.Unknown,
        TextOf(problem, sentAs is not null, login, timeout).English,
        sentAs?.ToString(),
        problem);

    private static string SecondsOf(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
