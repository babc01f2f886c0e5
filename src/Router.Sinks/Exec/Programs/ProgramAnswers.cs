using System.Text;
using Router.Sinks.Abstractions;
using Router.Sinks.Exec.Lines;

namespace Router.Sinks.Exec.Programs;

/// <summary>Hears what programs write. What is no answer is told once in the sink's life, so that a chatty program fills no log.</summary>
internal sealed class ProgramAnswers(SinkContext context, ExecWords words)
{
    private const int AnswerLimit = 64 * 1024;
    private const int SaidLimit = 4 * 1024;
    private const int ShownLimit = 500;

    private bool _hasToldGarbage;
    private bool _hasToldTooLong;
    private bool _hasToldUnknown;

    /// <summary>Reads standard output to its end, and gives each answer to its question.</summary>
    public async Task HearAsync(Stream output, Questions questions, CancellationToken cancellationToken)
    {
        var lines = new LineReader(output, AnswerLimit);
        while (await lines.ReadAsync(cancellationToken) is { } line)
        {
            if (line.IsCut)
            {
                Tell(ref _hasToldTooLong, () => ExecLog.TooLong(context.Logger, context.Name, AnswerLimit));
            }
            else if (!line.Bytes.IsEmpty)
            {
                Take(line, questions);
            }
        }
    }

    /// <summary>Reads standard error to its end, into the log.</summary>
    public async Task LogAsync(Stream errors, CancellationToken cancellationToken)
    {
        var lines = new LineReader(errors, SaidLimit);
        while (await lines.ReadAsync(cancellationToken) is { } line)
        {
            string said = words.Line(Encoding.UTF8.GetString(line.Bytes.Span), ShownLimit);
            if (said.Length > 0)
            {
                ExecLog.Said(context.Logger, context.Name, said);
            }
        }
    }

    private static void Tell(ref bool hasTold, Action tell)
    {
        if (!hasTold)
        {
            hasTold = true;
            tell();
        }
    }

    private void Take(ProgramLine line, Questions questions)
    {
        if (AnswerLine.Read(line.Bytes) is not { } answer)
        {
            Tell(ref _hasToldGarbage, () => ExecLog.Garbage(context.Logger, context.Name));
        }
        else if (questions.TryAnswer(answer.Id, out Question? question))
        {
            question.End(words.Judge(answer));
        }
        else
        {
            Tell(ref _hasToldUnknown, () => ExecLog.UnknownId(context.Logger, context.Name));
        }
    }
}
