using System.Buffers;
using System.ComponentModel;
using System.Diagnostics;
using Router.Sinks.Abstractions;
using Router.Sinks.Exec.Lines;
using Router.Sinks.Words;

namespace Router.Sinks.Exec.Programs;

/// <summary>
/// One process, from its start to its end. It is written to and read from in the background, so a program that does not read, does not
/// answer or talks without end holds up nobody.
/// </summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    /// <summary>How long the last words of a process that ended are waited for: something that it started may hold its output open.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly SinkContext _context;
    private readonly ExecWords _words;
    private readonly Questions _questions;
    private readonly TimeSpan _grace;
    private readonly CancellationTokenSource _closing = new();
    private readonly CancellationTokenSource _over = new();
    private readonly Lock _gate = new();
    private string? _killed;
    private bool _isReleased;
    private volatile bool _isStopped;

    public RunningProgram(Process process, ExecSinkOptions options, SinkContext context, ExecWords words, ProgramAnswers answers)
    {
        _process = process;
        _context = context;
        _words = words;
        _questions = new Questions(options.InFlight);
        _grace = options.Grace;
        var writing = Task.Run(WriteAsync);
        var reading = Task.WhenAll(
            Quietly(answers.HearAsync(process.StandardOutput.BaseStream, _questions, _over.Token)),
            Quietly(answers.LogAsync(process.StandardError.BaseStream, _over.Token)));
        Ended = Task.Run(() => EndAsync(writing, reading));
    }

    /// <summary>Whether it takes questions.</summary>
    public bool IsOpen => !_closing.IsCancellationRequested;

    /// <summary>Whether it has answered anything.</summary>
    public bool HasAnswered => _questions.HasAnswered;

    /// <summary>Ends when the process has, and says why it did for those whose deliveries have to wait.</summary>
    public Task<string> Ended { get; }

    /// <summary>Asks it to take a delivery. It is killed when the call's time is up and it has that delivery.</summary>
    public async Task<DeliveryOutcome> AskAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var question = new Question(delivery);
        if (!_questions.TryPut(question))
        {
            return DeliveryOutcome.Retry(_words.NotTaken);
        }

        await using CancellationTokenRegistration timeout = cancellationToken.Register(() =>
        {
            if (_questions.GiveUp(question, DeliveryOutcome.Retry(_words.NoAnswer), DeliveryOutcome.Retry(_words.NoTurn)))
            {
                // Looking for what it has started takes a moment, and whoever cancels has none.
                _ = Task.Run(() => Kill(_words.Killed));
            }
        });
        return await question.Answer;
    }

    /// <summary>Closes its input and waits for its end; it is killed when that takes too long.</summary>
    public async ValueTask DisposeAsync()
    {
        _isStopped = true;
        await LetEndAsync();
        await Ended;
        _questions.Dispose();
    }

    private static async Task Quietly(Task reading)
    {
        try
        {
            await reading;
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The end of a process is the end of its output, however it shows.
        }
    }

    /// <summary>Asks one question after the other; what does not fit the pipe waits here.</summary>
    private async Task WriteAsync()
    {
        Stream input = _process.StandardInput.BaseStream;
        var line = new ArrayBufferWriter<byte>();
        try
        {
            while (await _questions.NextAsync(_closing.Token) is { } question)
            {
                line.ResetWrittenCount();
                RequestLine.Write(line, question.Delivery);
                await input.WriteAsync(line.WrittenMemory, CancellationToken.None);
                await input.FlushAsync(CancellationToken.None);
            }
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // It reads no more, or is to end.
        }

        await CloseInputAsync(input);
        _ = LetEndAsync();
    }

    /// <summary>What cannot be asked any more is of no use: it has its grace, and no more.</summary>
    private async Task LetEndAsync()
    {
        Close();
        try
        {
            await Ended.WaitAsync(_grace, _context.Time);
        }
        catch (TimeoutException)
        {
            Kill(_words.NotStopped);
        }
    }

    private static async Task CloseInputAsync(Stream input)
    {
        try
        {
            await input.DisposeAsync();
        }
        catch (IOException)
        {
            // It was closed on the other side.
        }
    }

    private async Task<string> EndAsync(Task writing, Task reading)
    {
        await _process.WaitForExitAsync(CancellationToken.None);
        Close();

        // Something that it started may hold its pipes open.
        await Task.WhenAny(Task.WhenAll(reading, writing), Task.Delay(LastWords, _context.Time, CancellationToken.None));
        await _over.CancelAsync();
        int code = _process.ExitCode;
        string reason = _killed ?? _words.Ended(code);
        int unanswered = _questions.EndAll(DeliveryOutcome.Retry(reason));
        if (!_isStopped && _killed is null)
        {
            ExecLog.Ended(_context.Logger, _context.Name, code, unanswered);
        }

        Release();
        return reason;
    }

    private void Close()
    {
        _questions.Close();
        _closing.Cancel();
    }

    private void Kill(string reason)
    {
        KillTree(reason);

        // Not before: a program that ended of it would leave behind what it had started.
        Close();
    }

    private void KillTree(string reason)
    {
        lock (_gate)
        {
            if (_killed is not null || _isReleased)
            {
                return;
            }

            _killed = reason;
            try
            {
                _process.Kill(entireProcessTree: true);
                ExecLog.Killed(_context.Logger, _context.Name, reason);
            }
            catch (InvalidOperationException)
            {
                // It has ended.
            }
            catch (Exception failure) when (failure is Win32Exception or AggregateException)
            {
                ExecLog.NotKilled(_context.Logger, _context.Name, OneLine.Of(failure.Message, 200));
            }
        }
    }

    private void Release()
    {
        lock (_gate)
        {
            _isReleased = true;
            _process.StandardOutput.Dispose();
            _process.StandardError.Dispose();
            _process.Dispose();
        }
    }
}
