using Router.Sinks.Abstractions;

namespace Router.Sinks.Testing;

/// <summary>
/// What every sink has to pass whose receiver is on the network. A suite has a receiver of its own that shows one fault after another, and
/// that refuses whatever the real one would not understand.
/// </summary>
public abstract class NetworkSinkContract : SinkContract
{
    /// <summary>How long a receiver that throttles asks to be left alone.</summary>
    protected static readonly TimeSpan Throttle = TimeSpan.FromSeconds(7);

    /// <summary>The faults that the suite can show: all, unless the receiver's protocol does not know one.</summary>
    protected virtual IReadOnlyList<PeerFault> Faults => Enum.GetValues<PeerFault>();

    /// <summary>The faults that a look at the receiver can see: all that do not need a delivery, unless the sink looks at less.</summary>
    protected virtual IReadOnlyList<PeerFault> FaultsSeenByACheck => [.. Faults.Except([PeerFault.Rejecting, PeerFault.Late])];

    /// <summary>Whether the receiver says how long it wants to be left alone.</summary>
    protected virtual bool ThrottlingNamesATime => true;

    /// <summary>Each fault ends as it should, says so on one line, and keeps secrets and values to itself.</summary>
    [Theory]
    [MemberData(nameof(AllFaults))]
    public async Task Fault_EndsAsItShould_AndTheSinkWorksOnceItIsOver(PeerFault fault)
    {
        if (!Faults.Contains(fault))
        {
            return;
        }

        object options = await FacingAsync(fault);
        await using ISink sink = Factory.Build(options, Test.Context);
        DeliveryOutcome outcome = await AttemptAsync(sink, fault);

        outcome.Result.ShouldBe(fault == PeerFault.Rejecting ? DeliveryResult.Rejected : DeliveryResult.Retry, outcome.Reason);
        outcome.Reason.ShouldNotBeNullOrWhiteSpace();
        outcome.Reason.Any(char.IsControl).ShouldBeFalse(outcome.Reason);
        string[] seen = [outcome.Reason, .. Test.Lines];
        seen.ShouldAllBe(text => !text.Contains(SecretText, StringComparison.Ordinal));
        seen.ShouldAllBe(text => !text.Contains(TestDeliveries.PhoneOf(1), StringComparison.Ordinal));
        if (fault == PeerFault.Throttling && ThrottlingNamesATime)
        {
            outcome.NotBefore.ShouldBe(Test.Time.GetUtcNow() + Throttle);
        }

        await HealAsync();
        Test.Time.Advance(Throttle);
        await using ISink after = Factory.Build(Healed(options), Test.Context);
        (await after.DeliverAsync([Delivery()], CancellationToken.None)).ShouldBe([DeliveryOutcome.Delivered]);
        (await ArrivedAsync()).Distinct().ShouldBe([1]);
    }

    /// <summary>A look at the receiver tells each fault, and leaves nothing there.</summary>
    [Theory]
    [MemberData(nameof(AllFaults))]
    public async Task Check_TellsAFault_AndLeavesNoTrace(PeerFault fault)
    {
        if (!FaultsSeenByACheck.Contains(fault))
        {
            return;
        }

        object options = await FacingAsync(fault);
        await using ISink sink = Factory.Build(options, Test.Context);
        if (await sink.CheckAsync(CancellationToken.None) is not { } found)
        {
            return;
        }

        found.IsRight.ShouldBeFalse();
        found.Lines.ShouldNotBeEmpty();
        string[] seen = [.. found.Lines, .. Test.Lines];
        seen.ShouldAllBe(text => !text.Any(char.IsControl) && !text.Contains(SecretText, StringComparison.Ordinal));

        await HealAsync();
        Test.Time.Advance(Throttle);
        await using ISink after = Factory.Build(Healed(options), Test.Context);
        SinkCheck? right = await after.CheckAsync(CancellationToken.None);
        right.ShouldNotBeNull().IsRight.ShouldBeTrue(string.Join("; ", right.Lines));
        (await ArrivedAsync()).ShouldBeEmpty();
    }

    /// <summary>One delivery of a batch that is refused does not cost the others.</summary>
    [Fact]
    public async Task Batch_OfWhichOneIsRefused_TellsEachApart()
    {
        object options = await RefusingAsync(2);
        await using ISink sink = Factory.Build(options, Test.Context);

        IReadOnlyList<DeliveryOutcome> outcomes = await sink.DeliverAsync(Deliveries(3), CancellationToken.None);

        outcomes.Select(outcome => outcome.Result).ShouldBe([DeliveryResult.Delivered, DeliveryResult.Rejected, DeliveryResult.Delivered]);
        (await ArrivedAsync()).ShouldBe([1, 3]);
    }

    /// <summary>A delivery that comes again, because its answer was lost, ends like the first.</summary>
    [Fact]
    public async Task Repeat_EndsAsTheFirst()
    {
        await using ISink sink = Factory.Build(Working(), Test.Context);
        await sink.DeliverAsync([Delivery()], CancellationToken.None);

        IReadOnlyList<DeliveryOutcome> again = await sink.DeliverAsync([Delivery() with { Attempt = 2 }], CancellationToken.None);

        again.ShouldHaveSingleItem().Result.ShouldBe(DeliveryResult.Delivered);
        (await ArrivedAsync()).Distinct().ShouldBe([1]);
    }

    /// <summary>A sink that stops while its receiver is silent does not hold anybody up.</summary>
    [Fact]
    public async Task CancelledWhileTheReceiverIsSilent_TheCallEnds()
    {
        await using ISink sink = Factory.Build(await FacingAsync(PeerFault.Late), Test.Context);

        DeliveryOutcome outcome = await AttemptAsync(sink, PeerFault.Late);

        outcome.Result.ShouldBe(DeliveryResult.Retry);
    }

    /// <summary>All faults, for theories.</summary>
    public static TheoryData<PeerFault> AllFaults() => [.. Enum.GetValues<PeerFault>()];

    /// <summary>Options of a sink whose receiver shows a fault from now on.</summary>
    protected abstract Task<object> FacingAsync(PeerFault fault);

    /// <summary>Options of a sink whose receiver refuses one delivery for ever, and takes the others.</summary>
    /// <param name="number">The delivery's number.</param>
    protected abstract Task<object> RefusingAsync(int number);

    /// <summary>Ends the fault.</summary>
    protected abstract Task HealAsync();

    /// <summary>The options once the fault is over: the same, unless its receiver has to be another.</summary>
    protected virtual object Healed(object facing) => Working();

    /// <summary>Ends when the receiver has read what it does not answer (<see cref="PeerFault.Late"/>).</summary>
    protected abstract Task ReachedAsync();

    private async Task<DeliveryOutcome> AttemptAsync(ISink sink, PeerFault fault)
    {
        using var timeout = new CancellationTokenSource();
        Task<IReadOnlyList<DeliveryOutcome>> call = sink.DeliverAsync([Delivery()], timeout.Token).AsTask();
        if (fault == PeerFault.Late)
        {
            await ReachedAsync();
            await timeout.CancelAsync();
        }

        try
        {
            return (await call)[0];
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            // Router takes an exception for a retry.
            return DeliveryOutcome.Retry("cancelled");
        }
    }
}
