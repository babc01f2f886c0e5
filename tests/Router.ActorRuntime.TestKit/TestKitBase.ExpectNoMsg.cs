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
        ExpectNoMsgAsync(RemainingOr(TestKitSettings.ExpectNoMessageDefault), cancellationToken);

    public ValueTask ExpectNoMsgAsync(int milliseconds, CancellationToken cancellationToken = default) =>
        ExpectNoMsgAsync(TimeSpan.FromMilliseconds(milliseconds), cancellationToken);

    public async ValueTask ExpectNoMsgAsync(TimeSpan duration, CancellationToken cancellationToken = default)
    {
        TimeSpan time = Dilated(duration);
        MessageEnvelope? envelope = await TakeAsync(time, cancellationToken).ConfigureAwait(true);
        _assertions.AssertTrue(envelope is null, "Expected no messages during {0}, instead we received {1}", time, envelope!);
        _lastWasNoMessage = true;
    }
}
