using Router.Host.Control;
using Router.Host.History.DeadLetters;
using Router.Host.Tests.Configuration;
using Router.Journal.Progress;

namespace Router.Host.Tests.History;

public sealed class DeadLetterSearchTests : IAsyncLifetime, IDisposable
{
    private readonly Loading _loading = new();
    private readonly SampleJournal _journal = new();

    public async Task InitializeAsync()
    {
        await _journal.AddCallAsync("84951234567", "RingingTimeout", "crm missed");
        await _journal.AddCallAsync("84950000000", "Success", "crm all", "mail all");
        await _journal.AddCallAsync("84950000001", "Success", "crm all");
        await _journal.SettleAsync("crm", 3, [
            SampleJournal.Row(1, "crm", DeliveryRowState.Dead, "400 Bad Request: unknown field"),
            SampleJournal.Row(2, "crm", DeliveryRowState.Waiting, "500"),
            SampleJournal.Row(3, "crm", DeliveryRowState.Dead, "410 Gone"),
        ]);
        await _journal.SettleAsync("mail", 3, [SampleJournal.Row(2, "mail", DeliveryRowState.Dead, "no such mailbox", destination: 1)]);
    }

    public async Task DisposeAsync() => await _journal.Store.DisposeAsync();

    public void Dispose() => _loading.Dispose();

    [Fact]
    public async Task All_sinks_dead_letters_come_the_newest_first_and_nothing_that_still_waits()
    {
        DeadLetterList list = await ListAsync(new DeadLetterFilter());

        list.Total.ShouldBe(3);
        list.Letters.Select(letter => $"{letter.Sink} {letter.Sequence} {letter.Reason}").ShouldBe(
            ["crm 3 410 Gone", "mail 2 no such mailbox", "crm 1 400 Bad Request: unknown field"]);
        list.Letters[0].At.ShouldBe(SampleJournal.Start + TimeSpan.FromMinutes(2));
        list.Letters[0].At.Offset.ShouldBe(TimeSpan.FromHours(3), "times are told in the zone of the rules");
    }

    [Fact]
    public async Task The_newest_are_shown_and_all_are_counted()
    {
        DeadLetterList list = await ListAsync(new DeadLetterFilter(), limit: 1);

        list.Total.ShouldBe(3);
        list.Letters.ShouldHaveSingleItem().Sequence.ShouldBe(3);
    }

    public static TheoryData<string, string> Filters { get; } = new()
    {
        { "sink", "3 1" },
        { "route", "3 2" },
        { "object", "3 2 1" },
        { "other object", "" },
        { "from", "3 2" },
        { "to", "1" },
        { "reason", "1" },
        { "id", "2" },
        { "two at once", "3" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_takes_what_fits_all_of_it(string name, string sequences)
    {
        DeadLetterFilter filter = name switch
        {
            "sink" => new() { Sink = "crm" },
            "route" => new() { Route = "all" },
            "object" => new() { Object = "call" },
            "other object" => new() { Object = "Message" },
            "from" => new() { From = "2026-01-14 10:01" },
            "to" => new() { To = "10:01" },
            "reason" => new() { Reason = "bad request" },
            "id" => new() { Ids = [Router.Journal.DeliveryId.Of(SampleJournal.IdOf(2), "mail", "").ToUpperInvariant()] },
            _ => new() { Sink = "crm", Route = "all" },
        };

        (await ListAsync(filter)).Letters.Select(letter => letter.Sequence).ShouldBe(
            sequences.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_time_or_a_sink_that_is_none_is_refused()
    {
        RefusedException time = await Should.ThrowAsync<RefusedException>(() => ListAsync(new DeadLetterFilter { From = "morning" }));
        RefusedException sink = await Should.ThrowAsync<RefusedException>(() => ListAsync(new DeadLetterFilter { Sink = "mial" }));

        time.Message.ShouldBe("--from: \"morning\" is no time; write 2026-03-25 10:00, 10:00, 24h (that long ago)");
        time.IsNotThere.ShouldBeFalse();
        sink.Message.ShouldBe("there is no sink \"mial\"; did you mean mail?");
        sink.IsNotThere.ShouldBeTrue();
    }

    [Fact]
    public async Task One_is_shown_with_its_attempts_and_its_event_and_without_secrets()
    {
        await _journal.SettleAsync("crm", 3, attempts:
        [
            SampleJournal.Attempt(2, AttemptResult.Delivered),
            SampleJournal.Attempt(1, AttemptResult.Failed, "timeout"),
            SampleJournal.Attempt(1, AttemptResult.Rejected, "400: key letmein", number: 2),
        ]);

        DeadLetterDetails details = await Search().ShowAsync(Router.Journal.DeliveryId.Of(SampleJournal.IdOf(1), "crm", ""), CancellationToken.None);

        details.Letter.Sequence.ShouldBe(1);
        details.Target.ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal) { ["sink"] = "crm", ["key"] = "***" });
        details.Tried.Select(attempt => $"{attempt.Number} {attempt.Result} {attempt.Reason}").ShouldBe(["1 Failed timeout", "2 Rejected 400: key ***"]);
        details.Event.GetProperty("data").GetProperty("fields").GetProperty("CallFrom").GetString().ShouldBe("84951234567");
    }

    [Fact]
    public async Task Of_one_that_is_not_there_it_is_said() =>
        (await Should.ThrowAsync<RefusedException>(() => Search().ShowAsync("x.crm", CancellationToken.None))).IsNotThere.ShouldBeTrue();

    private Task<DeadLetterList> ListAsync(DeadLetterFilter filter, int? limit = null) =>
        Search().ListAsync(new DeadLetterQuery(filter, limit), CancellationToken.None);

    private DeadLetterSearch Search() => new(_journal.Store, SampleJournal.View(_loading.LoadRight("""
        version: 1
        time-zone: Europe/Moscow
        sinks: { crm: { type: webhook, url: "http://localhost/", bearer: letmein } }

        """)));
}
