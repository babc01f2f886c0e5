using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <content>Expecting silence.</content>
public abstract partial class TestKitBase
{
    public void ExpectNoMsg(CancellationToken cancellationToken = default) => Blocking.Run(() => ExpectNoMsgAsync(cancellationToken).AsTask());

    public void ExpectNoMsg(TimeSpan duration, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectNoMsgAsync(duration, cancellationToken).AsTask());

    public void ExpectNoMsg(int milliseconds, CancellationToken cancellationToken = default) =>
        ExpectNoMsg(TimeSpan.FromMilliseconds(milliseconds), cancellationToken);

    public ValueTask ExpectNoMsgAsync(CancellationToken cancellationToken = default) =>
        SilenceAsync(NoMessageRemainingOrDefault, cancellationToken);

    public ValueTask ExpectNoMsgAsync(int milliseconds, CancellationToken cancellationToken = default) =>
        ExpectNoMsgAsync(TimeSpan.FromMilliseconds(milliseconds), cancellationToken);

    public ValueTask ExpectNoMsgAsync(TimeSpan duration, CancellationToken cancellationToken = default) =>
        SilenceAsync(Dilated(duration), cancellationToken);

    private async ValueTask SilenceAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        TimeSpan start = Now;
        MessageEnvelope? envelope = await TakeAsync(time, cancellationToken).ConfigureAwait(true);
        if (envelope is not null)
        {
            _assertions.Fail("Failed: Expected no messages during {0}, instead we received {1} after {2}", time, envelope, Now - start);
        }

        _lastWasNoMessage = true;
    }
}
