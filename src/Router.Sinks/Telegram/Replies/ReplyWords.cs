using System.Globalization;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Telegram.Replies;

/// <summary>What is said in Telegram under a reply.</summary>
internal sealed class ReplyWords(TextLanguage language)
{
    private const int ReasonLimit = 300;

    public string OnlyText => language.In("Не отправлено: отвечать можно только текстом.", "Not sent: only text can go.");

    /// <summary>Nobody knows any more: Router stopped in between.</summary>
    public string Lost => Unknown(language.In("Router остановился раньше, чем узнал", "Router stopped before it knew"));

    public string NotAllowed(long user) => language.In(
        string.Create(CultureInfo.InvariantCulture, $"Не отправлено: отвечать можно тем, кто есть в two-way.allow; ваш номер {user}."),
        string.Create(CultureInfo.InvariantCulture, $"Not sent: only those in two-way.allow may reply; your id is {user}."));

    public string Of(CommandOutcome outcome) => outcome.Status switch
    {
        CommandStatus.Done => language.In("Отправлено.", "Sent."),
        CommandStatus.Refused => language.In("Программа отказала: ", "The app refused: ") + OneLine.Of(outcome.Text, ReasonLimit),
        CommandStatus.NotSent => language.In("Не отправлено: ", "Not sent: ") + Why(outcome.Problem) + ".",
        _ => Unknown(Why(outcome.Problem)),
    };

    private string Unknown(string why) => language.In(
        $"Неизвестно, дошло ли: {why}. Второй раз не отправляю, посмотрите в чате 1С-Коннект.",
        $"Nobody knows whether it arrived: {why}. It is not sent again; look into the chat of 1C-Connect.");

    private string Why(CommandProblem? problem) => problem switch
    {
        CommandProblem.UnknownLogin => language.In("такого логина здесь больше нет", "that login is not here any more"),
        CommandProblem.Stopping => language.In("Router завершает работу", "Router is stopping"),
        CommandProblem.Restarting => language.In("логин как раз запускается заново", "the login is just being started again"),
        CommandProblem.NotConnected => language.In("нет связи с программой", "there is no connection to the app"),
        CommandProblem.TooManyPending => language.In("программа не успевает отвечать", "the app does not keep up with answers"),
        CommandProblem.TooLong => language.In("текст слишком длинный", "the text is too long"),
        CommandProblem.NoTurn => language.In("очередь не дошла", "its turn did not come"),
        CommandProblem.NoAnswer => language.In("программа не ответила", "the app did not answer"),
        CommandProblem.ConnectionEnded => language.In("связь с программой прервалась", "the connection to the app ended"),
        _ => language.In("программа не ответила", "the app did not answer"),
    };
}
