using Router.Sinks.Abstractions;

namespace Router.Sinks.Testing;

/// <summary>What every sink has to pass. A suite says how to build the sink so that it works, so that it cannot, and what arrived.</summary>
public abstract class SinkContract : IAsyncLifetime
{
    /// <summary>Put where the sink's options take a secret, a password or a header.</summary>
    protected const string SecretText = "s3cr3t-of-the-test";

    private readonly Lazy<SinkTestContext> _test;

    /// <summary>Prepares the suite for one test.</summary>
    protected SinkContract() => _test = new Lazy<SinkTestContext>(() => CreateContext(TextLanguage.English));

    /// <summary>What the sinks of this test get.</summary>
    protected SinkTestContext Test => _test.Value;

    /// <summary>The factory under test.</summary>
    protected abstract ISinkFactory Factory { get; }

    /// <summary>Before each test.</summary>
    public virtual Task InitializeAsync() => Task.CompletedTask;

    /// <summary>After each test.</summary>
    public virtual Task DisposeAsync()
    {
        Test.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>The name that configurations write.</summary>
    [Fact]
    public void Type_IsKebabCase() => Factory.Type.ShouldMatch("^[a-z][a-z0-9-]*$");

    /// <summary>Options are records that the factory names.</summary>
    [Fact]
    public void Options_AreRecordsThatTheFactoryNames()
    {
        Factory.OptionsType.ShouldBe(Working().GetType());
        Factory.Validate(Working()).ShouldBeEmpty();
    }

    /// <summary>Defaults are within their ranges.</summary>
    [Fact]
    public void Defaults_AreWithinTheirRanges()
    {
        Factory.Defaults.BatchMax.ShouldBeGreaterThan(0);
        Factory.Defaults.Parallel.ShouldBeInRange(1, 64);
        Factory.Defaults.Timeout.ShouldBeGreaterThan(TimeSpan.Zero);
    }

    /// <summary>Build touches nothing.</summary>
    [Fact]
    public async Task Build_TouchesNothing()
    {
        await using ISink sink = Factory.Build(Broken(), Test.Context);

        Directory.EnumerateFileSystemEntries(Test.Folder).ShouldBeEmpty();
    }

    /// <summary>Delivery arrives and says so.</summary>
    [Fact]
    public async Task Delivery_ArrivesAndSaysSo()
    {
        await using ISink sink = Factory.Build(Working(), Test.Context);

        IReadOnlyList<DeliveryOutcome> outcomes = await sink.DeliverAsync([Delivery()], CancellationToken.None);

        outcomes.ShouldHaveSingleItem().ShouldBe(DeliveryOutcome.Delivered);
        (await ArrivedAsync()).ShouldBe([1]);
    }

    /// <summary>Batch arrives in its order with one outcome each.</summary>
    [Fact]
    public async Task Batch_ArrivesInItsOrder_WithOneOutcomeEach()
    {
        await using ISink sink = Factory.Build(Working(), Test.Context);

        IReadOnlyList<DeliveryOutcome> outcomes = await sink.DeliverAsync(Deliveries(25), CancellationToken.None);

        outcomes.Count.ShouldBe(25);
        outcomes.ShouldAllBe(outcome => outcome.Result == DeliveryResult.Delivered);
        (await ArrivedAsync()).ShouldBe(Enumerable.Range(1, 25));
    }

    /// <summary>Batches arrive in their order.</summary>
    [Fact]
    public async Task Batches_ArriveInTheirOrder()
    {
        await using ISink sink = Factory.Build(Working(), Test.Context);

        await sink.DeliverAsync([Delivery(1), Delivery(2)], CancellationToken.None);
        await sink.DeliverAsync([Delivery(3)], CancellationToken.None);

        (await ArrivedAsync()).ShouldBe([1, 2, 3]);
    }

    /// <summary>Cancelled call delivers nothing.</summary>
    [Fact]
    public async Task CancelledCall_DeliversNothing()
    {
        await using ISink sink = Factory.Build(Working(), Test.Context);

        await Should.ThrowAsync<OperationCanceledException>(async () =>
            await sink.DeliverAsync([Delivery()], new CancellationToken(canceled: true)));

        (await ArrivedAsync()).ShouldBeEmpty();
    }

    /// <summary>Cancelled call leaves the sink usable.</summary>
    [Fact]
    public async Task CancelledCall_LeavesTheSinkUsable()
    {
        await using ISink sink = Factory.Build(Working(), Test.Context);
        await Should.ThrowAsync<OperationCanceledException>(async () =>
            await sink.DeliverAsync([Delivery(1)], new CancellationToken(canceled: true)));

        await sink.DeliverAsync([Delivery(2)], CancellationToken.None);

        (await ArrivedAsync()).ShouldBe([2]);
    }

    /// <summary>Failure is aretry of all with areason on one line.</summary>
    [Fact]
    public async Task Failure_IsARetryOfAll_WithAReasonOnOneLine()
    {
        await using ISink sink = Factory.Build(Broken(), Test.Context);

        IReadOnlyList<DeliveryOutcome> outcomes = await sink.DeliverAsync(Deliveries(3), CancellationToken.None);

        outcomes.Count.ShouldBe(3);
        outcomes.ShouldAllBe(outcome => outcome.Result == DeliveryResult.Retry);
        outcomes.ShouldAllBe(outcome => outcome.Reason.Length > 0 && !outcome.Reason.Any(char.IsControl));
    }

    /// <summary>Failure is said in the language of people.</summary>
    [Theory]
    [InlineData(TextLanguage.Russian)]
    [InlineData(TextLanguage.English)]
    public async Task Failure_IsSaidInTheLanguageOfPeople(TextLanguage language)
    {
        using SinkTestContext test = CreateContext(language);
        await using ISink sink = Factory.Build(Broken(), test.Context);

        IReadOnlyList<DeliveryOutcome> outcomes = await sink.DeliverAsync([Delivery()], CancellationToken.None);

        outcomes[0].Reason.Any(character => character is >= 'а' and <= 'я').ShouldBe(language == TextLanguage.Russian);
    }

    /// <summary>Secrets and values are in no reason and no log.</summary>
    [Fact]
    public async Task Secrets_AndValues_AreInNoReasonAndNoLog()
    {
        await using ISink broken = Factory.Build(Broken(), Test.Context);
        
        IReadOnlyList<DeliveryOutcome> outcomes = await broken.DeliverAsync([Delivery() with { Text = "a private word" }], CancellationToken.None);

        string[] seen = [outcomes[0].Reason, .. Test.Lines, Working().ToString()!, Broken().ToString()!];
        seen.ShouldAllBe(text => !text.Contains(SecretText, StringComparison.Ordinal));
        seen.ShouldAllBe(text => !text.Contains("private", StringComparison.Ordinal));
    }

    /// <summary>Dispose twice is dispose once.</summary>
    [Fact]
    public async Task Dispose_Twice_IsDisposeOnce()
    {
        ISink sink = Factory.Build(Working(), Test.Context);
        await sink.DeliverAsync([Delivery()], CancellationToken.None);

        await sink.DisposeAsync();
        await sink.DisposeAsync();

        (await ArrivedAsync()).ShouldBe([1]);
    }

    /// <summary>Dispose of asink that was never used is quiet.</summary>
    [Fact]
    public async Task Dispose_OfASinkThatWasNeverUsed_IsQuiet()
    {
        ISink sink = Factory.Build(Working(), Test.Context);

        await sink.DisposeAsync();

        (await ArrivedAsync()).ShouldBeEmpty();
    }

    /// <summary>Successor goes on where the sink stopped.</summary>
    [Fact]
    public async Task Successor_GoesOnWhereTheSinkStopped()
    {
        ISink first = Factory.Build(Working(), Test.Context);
        await first.DeliverAsync([Delivery(1)], CancellationToken.None);
        await first.DisposeAsync();

        await using ISink second = Factory.Build(Working(), Test.Context);
        await second.DeliverAsync([Delivery(2)], CancellationToken.None);

        (await ArrivedAsync()).ShouldBe([1, 2]);
    }

    /// <summary>What a sink gets; a suite may give it more.</summary>
    protected virtual SinkTestContext CreateContext(TextLanguage language) => new() { Language = language };

    /// <summary>A delivery of a missed call (<see cref="TestDeliveries"/>), with the target that the sink needs.</summary>
    protected virtual Delivery Delivery(int number = 1) => TestDeliveries.Of(number);

    /// <summary>Deliveries 1 to <paramref name="count"/>, of one call each.</summary>
    protected IReadOnlyList<Delivery> Deliveries(int count) => [.. Enumerable.Range(1, count).Select(number => Delivery(number))];

    /// <summary>Options with which the sink works.</summary>
    protected abstract object Working();

    /// <summary>Options with which it cannot, now.</summary>
    protected abstract object Broken();

    /// <summary>The numbers (<c>sequence</c>) of the events that arrived, in their order.</summary>
    protected abstract Task<IReadOnlyList<int>> ArrivedAsync();
}
