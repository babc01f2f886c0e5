using Router.Sinks.Abstractions;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.Contract;

/// <summary>What every sink has to pass. A suite says how to build the sink so that it works, so that it cannot, and what arrived.</summary>
public abstract class SinkContract : IAsyncLifetime
{
    /// <summary>Put where the sink's options take a secret, a password or a header.</summary>
    protected const string SecretText = "s3cr3t-of-the-test";

    private readonly TestContext _context = new();

    private protected TestContext Test => _context;

    /// <summary>The factory under test.</summary>
    private protected abstract ISinkFactory Factory { get; }

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual Task DisposeAsync()
    {
        _context.Delete();
        return Task.CompletedTask;
    }

    [Fact]
    public void Type_IsKebabCase() => Factory.Type.ShouldMatch("^[a-z][a-z0-9-]*$");

    [Fact]
    public void Options_AreRecordsThatTheFactoryNames()
    {
        Factory.OptionsType.ShouldBe(Working().GetType());
        Factory.Validate(Working()).ShouldBeEmpty();
    }

    [Fact]
    public void Defaults_AreWithinTheirRanges()
    {
        Factory.Defaults.BatchMax.ShouldBeGreaterThan(0);
        Factory.Defaults.Parallel.ShouldBeInRange(1, 64);
        Factory.Defaults.Timeout.ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public async Task Build_TouchesNothing()
    {
        await using ISink sink = Factory.Build(Broken(), Test.Context);

        System.IO.Directory.EnumerateFileSystemEntries(Test.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Delivery_ArrivesAndSaysSo()
    {
        await using ISink sink = Factory.Build(Working(), Test.Context);

        IReadOnlyList<DeliveryOutcome> outcomes = await sink.DeliverAsync([Events.Delivery()], CancellationToken.None);

        outcomes.ShouldHaveSingleItem().ShouldBe(DeliveryOutcome.Delivered);
        (await ArrivedAsync()).ShouldBe([1]);
    }

    [Fact]
    public async Task Batch_ArrivesInItsOrder_WithOneOutcomeEach()
    {
        await using ISink sink = Factory.Build(Working(), Test.Context);

        IReadOnlyList<DeliveryOutcome> outcomes = await sink.DeliverAsync(Events.Deliveries(25), CancellationToken.None);

        outcomes.Count.ShouldBe(25);
        outcomes.ShouldAllBe(outcome => outcome.Result == DeliveryResult.Delivered);
        (await ArrivedAsync()).ShouldBe(Enumerable.Range(1, 25));
    }

    [Fact]
    public async Task Batches_ArriveInTheirOrder()
    {
        await using ISink sink = Factory.Build(Working(), Test.Context);

        await sink.DeliverAsync([Events.Delivery(1), Events.Delivery(2)], CancellationToken.None);
        await sink.DeliverAsync([Events.Delivery(3)], CancellationToken.None);

        (await ArrivedAsync()).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task CancelledCall_DeliversNothing()
    {
        await using ISink sink = Factory.Build(Working(), Test.Context);

        await Should.ThrowAsync<OperationCanceledException>(async () =>
            await sink.DeliverAsync([Events.Delivery()], new CancellationToken(canceled: true)));

        (await ArrivedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task CancelledCall_LeavesTheSinkUsable()
    {
        await using ISink sink = Factory.Build(Working(), Test.Context);
        await Should.ThrowAsync<OperationCanceledException>(async () =>
            await sink.DeliverAsync([Events.Delivery(1)], new CancellationToken(canceled: true)));

        await sink.DeliverAsync([Events.Delivery(2)], CancellationToken.None);

        (await ArrivedAsync()).ShouldBe([2]);
    }

    [Fact]
    public async Task Failure_IsARetryOfAll_WithAReasonOnOneLine()
    {
        await using ISink sink = Factory.Build(Broken(), Test.Context);

        IReadOnlyList<DeliveryOutcome> outcomes = await sink.DeliverAsync(Events.Deliveries(3), CancellationToken.None);

        outcomes.Count.ShouldBe(3);
        outcomes.ShouldAllBe(outcome => outcome.Result == DeliveryResult.Retry);
        outcomes.ShouldAllBe(outcome => outcome.Reason.Length > 0 && !outcome.Reason.Any(char.IsControl));
    }

    [Theory]
    [InlineData(TextLanguage.Russian)]
    [InlineData(TextLanguage.English)]
    public async Task Failure_IsSaidInTheLanguageOfPeople(TextLanguage language)
    {
        await using var test = new TestContext { Language = language };
        await using ISink sink = Factory.Build(Broken(), test.Context);

        IReadOnlyList<DeliveryOutcome> outcomes = await sink.DeliverAsync([Events.Delivery()], CancellationToken.None);

        outcomes[0].Reason.Any(character => character is >= 'а' and <= 'я').ShouldBe(language == TextLanguage.Russian);
    }

    [Fact]
    public async Task Secrets_AndValues_AreInNoReasonAndNoLog()
    {
        await using ISink broken = Factory.Build(Broken(), Test.Context);
        Delivery delivery = Events.Delivery(packet: Events.Read("<Event Object=\"Message\"><MessageBody>a private word</MessageBody></Event>"));

        IReadOnlyList<DeliveryOutcome> outcomes = await broken.DeliverAsync([delivery], CancellationToken.None);

        string[] seen = [outcomes[0].Reason, .. Test.Lines, Working().ToString()!, Broken().ToString()!];
        seen.ShouldAllBe(text => !text.Contains(SecretText, StringComparison.Ordinal));
        seen.ShouldAllBe(text => !text.Contains("private", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dispose_Twice_IsDisposeOnce()
    {
        ISink sink = Factory.Build(Working(), Test.Context);
        await sink.DeliverAsync([Events.Delivery()], CancellationToken.None);

        await sink.DisposeAsync();
        await sink.DisposeAsync();

        (await ArrivedAsync()).ShouldBe([1]);
    }

    [Fact]
    public async Task Dispose_OfASinkThatWasNeverUsed_IsQuiet()
    {
        ISink sink = Factory.Build(Working(), Test.Context);

        await sink.DisposeAsync();

        (await ArrivedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Successor_GoesOnWhereTheSinkStopped()
    {
        ISink first = Factory.Build(Working(), Test.Context);
        await first.DeliverAsync([Events.Delivery(1)], CancellationToken.None);
        await first.DisposeAsync();

        await using ISink second = Factory.Build(Working(), Test.Context);
        await second.DeliverAsync([Events.Delivery(2)], CancellationToken.None);

        (await ArrivedAsync()).ShouldBe([1, 2]);
    }

    /// <summary>Options with which the sink works.</summary>
    private protected abstract object Working();

    /// <summary>Options with which it cannot, now.</summary>
    private protected abstract object Broken();

    /// <summary>The numbers (<c>sequence</c>) of the events that arrived, in their order.</summary>
    private protected abstract Task<IReadOnlyList<int>> ArrivedAsync();
}
