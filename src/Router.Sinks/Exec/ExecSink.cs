using Router.Sinks.Abstractions;
using Router.Sinks.Exec.Programs;

namespace Router.Sinks.Exec;

/// <summary>
/// Gives deliveries to a program that is started with the first of them and again whenever it has ended. Several calls may run at once:
/// they share the program.
/// </summary>
internal sealed class ExecSink : ISink
{
    private readonly ExecSinkOptions _options;
    private readonly SinkContext _context;
    private readonly ProgramRestarts _restarts;
    private readonly ExecWords _words;
    private readonly ProgramStarter _starter;
    private readonly ProgramAnswers _answers;
    private readonly SemaphoreSlim _gate = new(1);
    private RunningProgram? _program;
    private string _lastEnd = "";
    private bool _isDisposed;

    public ExecSink(ExecSinkOptions options, SinkContext context, ProgramRestarts restarts)
    {
        _options = options;
        _context = context;
        _restarts = restarts;
        _words = new ExecWords(options, context.Language);
        _starter = new ProgramStarter(options, context, _words);
        _answers = new ProgramAnswers(context, _words);
    }

    public async ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        cancellationToken.ThrowIfCancellationRequested();
        var outcomes = new DeliveryOutcome[deliveries.Count];
        try
        {
            RunningProgram program = await OpenAsync(cancellationToken);
            await Task.WhenAll(Enumerable.Range(0, outcomes.Length)
                .GroupBy(number => deliveries[number].Event.Key, StringComparer.Ordinal)
                .Select(chain => AskAsync(program, deliveries, [.. chain], outcomes, cancellationToken)));
        }
        catch (NoProgramException failure)
        {
            Array.Fill(outcomes, DeliveryOutcome.Retry(failure.Message, failure.NotBefore));
        }

        return outcomes;
    }

    /// <summary>Starting somebody's program may have any effect, so it is looked for and not started.</summary>
    public Task<SinkCheck?> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<SinkCheck?>(SinkCheck.Right(_words.Found(_starter.Find())));
        }
        catch (NoProgramException failure)
        {
            return Task.FromResult<SinkCheck?>(SinkCheck.Wrong(failure.Message));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync(CancellationToken.None);
        _isDisposed = true;
        if (_program is { } program)
        {
            _program = null;
            await program.DisposeAsync();
        }

        _gate.Release();
    }

    /// <summary>Asks the deliveries of one key, one after the other; behind one that has to be tried again the others wait too.</summary>
    private static async Task AskAsync(
        RunningProgram program, IReadOnlyList<Delivery> deliveries, int[] chain, DeliveryOutcome[] outcomes, CancellationToken cancellationToken)
    {
        for (int i = 0; i < chain.Length; i++)
        {
            DeliveryOutcome outcome = await program.AskAsync(deliveries[chain[i]], cancellationToken);
            if (outcome.Result == DeliveryResult.Retry)
            {
                Array.ForEach(chain[i..], number => outcomes[number] = outcome);
                return;
            }

            outcomes[chain[i]] = outcome;
        }
    }

    /// <summary>The program, started when it does not run.</summary>
    /// <exception cref="NoProgramException">There is none now.</exception>
    private async Task<RunningProgram> OpenAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_program is { IsOpen: true } running)
            {
                return running;
            }

            if (_program is { } last)
            {
                _lastEnd = await last.Ended.WaitAsync(cancellationToken);
                _program = null;
                _restarts.Ended(_context.Time.GetUtcNow(), last.HasAnswered);
                await last.DisposeAsync();
            }

            return _restarts.NotBefore is { } moment && moment > _context.Time.GetUtcNow()
                ? throw new NoProgramException(_lastEnd, moment)
                : _program = new RunningProgram(_starter.Start(), _options, _context, _words, _answers);
        }
        finally
        {
            _gate.Release();
        }
    }
}
