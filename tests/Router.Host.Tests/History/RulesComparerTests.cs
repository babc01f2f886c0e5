using System.Text;
using Router.Host.Control;
using Router.Host.History.Comparing;
using Router.Host.Tests.Configuration;

namespace Router.Host.Tests.History;

public sealed class RulesComparerTests : IAsyncDisposable
{
    private const string Rules = """
        version: 1
        time-zone: Europe/Moscow
        sinks: { crm: { type: console }, mail: { type: console } }
        routes:
          - { name: missed, when: { object: Call, CallResult: RingingTimeout }, to: [crm, mail] }
          - { name: answered, when: { object: Call, CallResult: Success }, to: crm }

        """;

    private readonly Loading _loading = new();
    private readonly SampleJournal _journal = new();

    public async ValueTask DisposeAsync()
    {
        await _journal.Store.DisposeAsync();
        _loading.Dispose();
    }

    [Fact]
    public async Task What_other_rules_would_have_done_is_counted_by_route_and_by_sink()
    {
        await _journal.AddCallAsync("1", "RingingTimeout", "crm missed");
        await _journal.AddCallAsync("2", "Success", "crm everything");
        await _journal.AddCallAsync("3", "RejectedByCaller", "crm everything");
        await _journal.AddCallAsync("4", "RejectedByCaller");

        RulesComparison comparison = await CompareAsync("10:00", Rules);

        comparison.Events.ShouldBe(4);
        comparison.Changed.ShouldBe(3);
        comparison.Routes.ShouldBe([new("missed", 1, 0), new("answered", 1, 0), new("everything", 0, 2)]);
        comparison.Sinks.ShouldBe([new("crm", 0, 1), new("mail", 1, 0)], "where the route's name alone differs, nothing changes for the sink");
        comparison.Examples.Select(example => $"{example.Sequence}: {string.Join(", ", example.Old)} / {string.Join(", ", example.New)}").ShouldBe([
            "1: missed → crm / missed → crm, missed → mail",
            "2: everything → crm / answered → crm",
            "3: everything → crm / ",
        ]);
    }

    [Fact]
    public async Task Only_the_time_asked_for_counts_and_the_first_few_examples_are_shown()
    {
        for (int i = 0; i < 10; i++)
        {
            await _journal.AddCallAsync("1", "Success");
        }

        (await CompareAsync("10:02", Rules)).ShouldSatisfyAllConditions(
            comparison => comparison.Events.ShouldBe(8),
            comparison => comparison.Changed.ShouldBe(8),
            comparison => comparison.Examples.Select(example => example.Sequence).ShouldBe([3, 4, 5, 6, 7]));
    }

    [Fact]
    public async Task Rules_that_cannot_be_used_are_refused_with_their_errors() =>
        (await Should.ThrowAsync<RefusedException>(() => CompareAsync("10:00", "version: 1\nrouts: []\n")))
            .Message.ShouldBe("the file new.yaml cannot be used: new.yaml:2:1: unknown key \"routs\"; did you mean routes? [RT121]");

    private Task<RulesComparison> CompareAsync(string since, string rules) =>
        new RulesComparer(_journal.Store, SampleJournal.View(_loading.LoadRight(Rules))).CompareAsync(
            new CompareQuery(since, _loading.PathOf("new.yaml"), "new.yaml", Encoding.UTF8.GetBytes(rules)), CancellationToken.None);
}
