using System.Globalization;
using Router.Sinks.Abstractions;
using Router.Sinks.Exec.Lines;
using Router.Sinks.Words;

namespace Router.Sinks.Exec.Programs;

/// <summary>What the sink says to people of its program.</summary>
internal sealed class ExecWords(ExecSinkOptions options, TextLanguage language)
{
    private const int ReasonLimit = 200;
    private const int PathLimit = 200;

    private readonly HiddenTexts _hidden = new(options.Environment.Values.Select(value => value.Reveal()));

    /// <summary>The program's name in the configuration.</summary>
    public string Name { get; } = OneLine.Of(options.Command, PathLimit);

    public string NoAnswer => language.In($"{Name}: не ответила вовремя и снята", $"{Name}: no answer in time, it was killed");

    /// <summary>For a delivery that did not come to its turn.</summary>
    public string NoTurn => language.In($"{Name}: занята другими доставками, очередь не дошла", $"{Name}: busy with other deliveries, this one's turn did not come in time");

    /// <summary>For the deliveries beside one that was not answered in time.</summary>
    public string Killed => language.In($"{Name}: снята: не ответила вовремя на другую доставку", $"{Name}: killed, as it did not answer another delivery in time");

    public string NotStopped => language.In($"{Name}: не завершилась, когда её ввод закрыли, и снята", $"{Name}: did not end when its input was closed, and was killed");

    /// <summary>For a delivery that came while the program was ending.</summary>
    public string NotTaken => language.In($"{Name}: завершается, доставка подождёт нового запуска", $"{Name}: is ending, the delivery waits for its next start");

    public string NoReason => language.In($"{Name}: причина не названа", $"{Name}: gave no reason");

    public string BadAnswer => language.In(
        $"{Name}: в ответе нет понятного result: delivered, retry или rejected",
        $"{Name}: its answer has no result that can be read: delivered, retry or rejected");

    public string NotExecutable(string path) => language.In(
        $"{Shown(path)}: файл есть, но запускать его нельзя: chmod +x", $"{Shown(path)}: the file is there, but must not be started: chmod +x");

    public string NotFound => language.In($"{Name}: такой программы нет ни в одной папке PATH", $"{Name}: no such program in any folder of PATH");

    public string NoFile(string path) => language.In($"{Shown(path)}: такого файла нет", $"{Shown(path)}: no such file");

    public string NoFolder(string path) => language.In($"{Shown(path)}: нет такой рабочей папки", $"{Shown(path)}: no such folder to start in");

    public string NotStarted(string path, string cause) => language.In(
        $"{Shown(path)}: система не запускает ({OneLine.Of(cause, ReasonLimit)}); сценарию нужен его язык: command: python3, arguments: [script.py]",
        $"{Shown(path)}: the system does not start it ({OneLine.Of(cause, ReasonLimit)}); a script needs its language: command: python3, arguments: [script.py]");

    public string Ended(int code) => string.Create(
        CultureInfo.InvariantCulture, $"{Name}: {language.In("завершилась, не ответив, код", "ended without an answer, code")} {code}");

    public string Found(string path) => language.In(
        $"программа найдена: {Shown(path)}; работает ли она, покажет первая доставка", $"the program is there: {Shown(path)}; whether it works, the first delivery will show");

    /// <summary>What an answer means.</summary>
    public DeliveryOutcome Judge(AnswerLine answer)
    {
        string said = OneLine.Of(_hidden.Mask(answer.Reason ?? ""), ReasonLimit);
        string reason = said.Length == 0 ? NoReason : said;
        return answer.Result switch
        {
            DeliveryResult.Delivered => DeliveryOutcome.Delivered,
            DeliveryResult.Retry => DeliveryOutcome.Retry(reason, answer.NotBefore),
            DeliveryResult.Rejected => DeliveryOutcome.Rejected(reason),
            _ => DeliveryOutcome.Retry(BadAnswer),
        };
    }

    /// <summary>A line of the program's own words, for the log.</summary>
    public string Line(string text, int limit) => OneLine.Of(_hidden.Mask(text), limit);

    private static string Shown(string path) => OneLine.Of(path, PathLimit);
}
