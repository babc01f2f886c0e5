using Router.Host.Control;
using Router.Host.History.DeadLetters;
using Router.Host.Tests.Configuration;
using Router.Journal;
using Router.Journal.Progress;

namespace Router.Host.Tests.History;

public sealed class DeadLetterOrdersTests : IAsyncLifetime, IDisposable
{
    private readonly Loading _loading = new();
    private readonly SampleJournal _journal = new();
    private readonly List<string> _handled = [];

    public async Task InitializeAsync()
    {
        await _journal.AddCallAsync("1", "Success", "crm all", "mail all");
        await _journal.AddCallAsync("2", "Success", "crm all");
        await _journal.SettleAsync("crm", 2, [SampleJournal.Row(1, "crm", DeliveryRowState.Dead, "410"), SampleJournal.Row(2, "crm", DeliveryRowState.Dead, "400")]);
        await _journal.SettleAsync("mail", 2, [SampleJournal.Row(1, "mail", DeliveryRowState.Dead, "full", destination: 1)]);
    }

    public async Task DisposeAsync() => await _journal.Store.DisposeAsync();

    public void Dispose() => _loading.Dispose();

    [Fact]
    public async Task Ids_are_carried_out_at_once_sink_by_sink_and_the_others_are_told()
    {
        DeadLettersDone done = await CarryOutAsync(new DeadLetterFilter { Ids = [Id(1, "crm"), Id(2, "crm"), Id(1, "mail"), "nobody.crm"] });

        done.Count.ShouldBe(3);
        done.Unknown.ShouldBe(["nobody.crm"]);
        _handled.ShouldBe([$"crm {Id(2, "crm")} {Id(1, "crm")}", $"mail {Id(1, "mail")}"]);
    }

    [Fact]
    public async Task A_filter_that_takes_several_is_only_counted_until_somebody_is_sure()
    {
        (await CarryOutAsync(new DeadLetterFilter { Sink = "crm" })).Unsure.ShouldBe(2);
        _handled.ShouldBeEmpty();

        (await CarryOutAsync(new DeadLetterFilter { Sink = "crm" }, isSure: true)).ShouldSatisfyAllConditions(
            done => done.Count.ShouldBe(2),
            done => done.Unsure.ShouldBe(0));
    }

    [Fact]
    public async Task A_filter_that_takes_one_or_none_needs_no_asking()
    {
        (await CarryOutAsync(new DeadLetterFilter { Sink = "mail" })).Count.ShouldBe(1);
        (await CarryOutAsync(new DeadLetterFilter { Reason = "no such" })).ShouldSatisfyAllConditions(
            done => done.Count.ShouldBe(0),
            done => done.Unknown.ShouldBeEmpty());
    }

    [Fact]
    public async Task All_of_them_have_to_be_asked_for_in_words()
    {
        await Should.ThrowAsync<RefusedException>(() => CarryOutAsync(new DeadLetterFilter()));
        await Should.ThrowAsync<RefusedException>(() => CarryOutAsync(new DeadLetterFilter(), isSure: true));
        (await CarryOutAsync(new DeadLetterFilter(), isAll: true)).Count.ShouldBe(3);
    }

    private static string Id(long sequence, string sink) => DeliveryId.Of(SampleJournal.IdOf(sequence), sink, "");

    private Task<DeadLettersDone> CarryOutAsync(DeadLetterFilter filter, bool isSure = false, bool isAll = false) =>
        new DeadLetterOrders(_journal.Store, SampleJournal.View(_loading.LoadRight("version: 1\n"))).CarryOutAsync(
            new DeadLetterOrder(filter, isSure, isAll),
            (sink, ids) =>
            {
                _handled.Add($"{sink} {string.Join(' ', ids)}");
                return Task.FromResult<(int, IReadOnlyList<string>)>((ids.Count, []));
            },
            CancellationToken.None);
}
