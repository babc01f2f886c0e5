using System.Threading.Channels;
using Router.Sinks.Names;

namespace Router.Sinks.Tests.Names;

/// <summary>A source that answers when the test says what.</summary>
internal sealed class ScriptedSource : INameSource
{
    private readonly Channel<TaskCompletionSource<IReadOnlyList<NameRow>>> _asked =
        Channel.CreateUnbounded<TaskCompletionSource<IReadOnlyList<NameRow>>>();

    public async Task<IReadOnlyList<NameRow>> ReadAsync(CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<IReadOnlyList<NameRow>>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _asked.Writer.WriteAsync(answer, cancellationToken);
        return await answer.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Waits until it is read; whoever reads it waits for the answer.</summary>
    public async Task<TaskCompletionSource<IReadOnlyList<NameRow>>> AskedAsync() => await _asked.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
}
