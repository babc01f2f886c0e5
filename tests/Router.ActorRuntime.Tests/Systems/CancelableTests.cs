using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Systems;

public sealed class CancelableTests : PatientKit
{
    private readonly Cancelable _cancelable;

    public CancelableTests()
    {
        _cancelable = new Cancelable(Sys.Scheduler);
    }

    [Fact]
    public void Cancelling_twice_calls_back_once()
    {
        int called = 0;
        _cancelable.Token.Register(() => called++);
        _cancelable.IsCancellationRequested.ShouldBeFalse();
        _cancelable.Cancel();
        _cancelable.Cancel();
        called.ShouldBe(1);
        _cancelable.IsCancellationRequested.ShouldBeTrue();
        _cancelable.Token.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void The_first_failing_callback_can_be_the_last_that_is_called()
    {
        int called = 0;
        _cancelable.Token.Register(() => throw new InvalidOperationException("asked to"));
        _cancelable.Token.Register(() => called++);
        _cancelable.Token.Register(() => throw new InvalidOperationException("asked to"));
        Should.Throw<InvalidOperationException>(() => _cancelable.Cancel(throwOnFirstException: true));
        called.ShouldBe(0);
        _cancelable.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void Otherwise_all_callbacks_are_called_and_their_failures_thrown_together()
    {
        int called = 0;
        _cancelable.Token.Register(() => throw new InvalidOperationException("asked to"));
        _cancelable.Token.Register(() => called++);
        _cancelable.Token.Register(() => throw new InvalidOperationException("asked to"));
        Should.Throw<AggregateException>(() => _cancelable.Cancel(throwOnFirstException: false)).InnerExceptions.Count.ShouldBe(2);
        called.ShouldBe(1);
    }

    [Fact]
    public void It_cancels_itself_after_a_while()
    {
        foreach (Cancelable cancelable in new[] { new Cancelable(Sys.Scheduler, 50), new Cancelable(Sys.Scheduler, TimeSpan.FromMilliseconds(50)), _cancelable })
        {
            cancelable.Token.Register(() => TestActor.Tell("cancelled"));
        }

        _cancelable.CancelAfter(50);
        ReceiveN(3).ShouldBe(["cancelled", "cancelled", "cancelled"]);
        _cancelable.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void A_linked_one_is_cancelled_with_each_of_the_others()
    {
        ICancelable byCancelable = Cancelable.CreateLinkedCancelable(Sys.Scheduler, new Cancelable(Sys.Scheduler), _cancelable);
        ICancelable byToken = Cancelable.CreateLinkedCancelable(Sys.Scheduler, CancellationToken.None, _cancelable.Token);
        byCancelable.IsCancellationRequested.ShouldBeFalse();
        _cancelable.Cancel();
        byCancelable.IsCancellationRequested.ShouldBeTrue();
        byToken.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void One_that_was_disposed_of_cannot_be_cancelled()
    {
        _cancelable.Dispose();
        _cancelable.IsDisposed.ShouldBeTrue();
        Should.Throw<ObjectDisposedException>(_cancelable.Cancel);
    }
}
