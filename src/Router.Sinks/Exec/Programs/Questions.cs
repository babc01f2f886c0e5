using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Exec.Programs;

/// <summary>
/// The questions to one process: those that wait in their order, and at most so many that it has and has not answered. Safe for any
/// number of threads.
/// </summary>
internal sealed class Questions(int inFlight) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Channel<Question> _waiting = Channel.CreateUnbounded<Question>();
    private readonly SemaphoreSlim _free = new(inFlight);
    private readonly Dictionary<string, Question> _asked = new(StringComparer.Ordinal);

    /// <summary>Whether any was answered.</summary>
    public bool HasAnswered { get; private set; }

    /// <summary>Puts one at the end; <see langword="false"/> when no more are taken.</summary>
    public bool TryPut(Question question) => _waiting.Writer.TryWrite(question);

    /// <summary>The next one that is worth asking, which counts as asked; <see langword="null"/> when there will be none.</summary>
    public async Task<Question?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await _free.WaitAsync(cancellationToken);
            if (!await _waiting.Reader.WaitToReadAsync(cancellationToken) || !_waiting.Reader.TryRead(out Question? question))
            {
                return null;
            }

            lock (_gate)
            {
                if (!question.Answer.IsCompleted)
                {
                    _asked.Add(question.Delivery.Id, question);
                    return question;
                }
            }

            _free.Release();
        }
    }

    /// <summary>Takes the question that an answer belongs to.</summary>
    public bool TryAnswer(string id, [NotNullWhen(true)] out Question? question)
    {
        lock (_gate)
        {
            if (!_asked.Remove(id, out question))
            {
                return false;
            }

            HasAnswered = true;
        }

        _free.Release();
        return true;
    }

    /// <summary>Ends a question whose time is up.</summary>
    /// <returns>Whether the program had it: its answer, should it come, would be nobody's.</returns>
    public bool GiveUp(Question question, DeliveryOutcome asked, DeliveryOutcome waiting)
    {
        lock (_gate)
        {
            bool isAsked = _asked.ContainsKey(question.Delivery.Id);
            question.End(isAsked ? asked : waiting);
            return isAsked;
        }
    }

    /// <summary>Takes no more.</summary>
    public void Close() => _waiting.Writer.TryComplete();

    /// <summary>Ends all that are left with one outcome.</summary>
    /// <returns>How many of them the program had.</returns>
    public int EndAll(DeliveryOutcome outcome)
    {
        Close();
        while (_waiting.Reader.TryRead(out Question? question))
        {
            question.End(outcome);
        }

        Question[] asked;
        lock (_gate)
        {
            asked = [.. _asked.Values.Where(question => !question.Answer.IsCompleted)];
            _asked.Clear();
        }

        Array.ForEach(asked, question => question.End(outcome));
        return asked.Length;
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();
}
