using System.Globalization;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Amocrm;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.Amocrm;

/// <summary>What the account as a whole says: limits, tokens, rights.</summary>
public sealed class AmocrmAccountTests : IAsyncDisposable
{
    private readonly AmocrmBench _bench = new();

    private FakeAmocrm Account => _bench.Account;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task SevenRequestsASecond_AndNoMore()
    {
        DateTimeOffset begin = _bench.Clock.GetUtcNow();

        await _bench.Build().DeliverAsync([.. Enumerable.Range(1, 10).Select(number => AmocrmBench.Call(number))], CancellationToken.None);

        // The fake fails on the eighth within a second; 32 requests take four waits.
        Account.Requests.Count.ShouldBe(32);
        (_bench.Clock.GetUtcNow() - begin).ShouldBe(TimeSpan.FromSeconds(4));
        Account.Store.Calls.Count.ShouldBe(10);
    }

    [Theory]
    [InlineData("401 Unauthorized", "token")]
    [InlineData("402 Payment Required", "not paid")]
    [InlineData("403 Forbidden", "blocked")]
    [InlineData("404 Not Found", "address")]
    [InlineData("301 Moved Permanently", "address")]
    [InlineData("429 Too Many Requests", "too many")]
    [InlineData("503 Service Unavailable", "fails")]
    public async Task AccountThatTakesNothing_IsARetryOfAll_ThatSaysWhatToDo(string status, string word)
    {
        Account.Instead = _ => Receiver.Answer(status, "a text that is no JSON");

        IReadOnlyList<DeliveryOutcome> outcomes = await _bench.DeliverAsync(AmocrmBench.Call(1), AmocrmBench.Call(2));

        outcomes.ShouldAllBe(outcome => outcome.Result == DeliveryResult.Retry);
        outcomes[1].Reason.ShouldStartWith(status[..3]);
        outcomes[0].Reason.ShouldContain(word);
        outcomes[0].Reason.ShouldContain("no JSON");
    }

    [Fact]
    public async Task RevokedToken_IsARetry_UntilItIsRight()
    {
        Account.Token = "another";

        DeliveryOutcome outcome = (await _bench.DeliverAsync(AmocrmBench.Call()))[0];

        outcome.Result.ShouldBe(DeliveryResult.Retry);
        outcome.Reason.ShouldBe("401: the token is revoked or has expired: make a new one in the integration, \"Keys and scopes\", and write it to token (Invalid or expired token)");
    }

    [Fact]
    public async Task RetryAfter_IsHonoured()
    {
        Account.Instead = _ => Receiver.Answer("429 Too Many Requests", "", "Retry-After: 12\r\n");

        (await _bench.DeliverAsync(AmocrmBench.Call()))[0].NotBefore.ShouldBe(_bench.Clock.GetUtcNow().AddSeconds(12));
    }

    [Fact]
    public async Task TokenInAnAnswer_IsMasked()
    {
        Account.Instead = _ => Receiver.Answer("403 Forbidden", $"{{\"detail\":\"token {Account.Token} of 79000000001\"}}");

        (await _bench.DeliverAsync(AmocrmBench.Call()))[0].Reason.ShouldEndWith("(token *** of …)");
    }

    [Fact]
    public async Task TokenThatEnds_IsToldOnceADay_FromItsTimeOn()
    {
        DateTimeOffset now = _bench.Clock.GetUtcNow();
        DateTimeOffset end = now.AddDays(30);
        using var stop = new CancellationTokenSource();
        var told = new List<TimeSpan>();
        _bench.Options = _bench.Options with { Token = new Secret(AmocrmBench.TokenUntil(end)), Warn = TimeSpan.FromDays(10) };
        _bench.SecretExpires = (secret, at) =>
        {
            (secret, at).ShouldBe(("token", end));
            told.Add(_bench.Clock.GetUtcNow() - now);
            if (told.Count % 3 == 0)
            {
                stop.Cancel();
            }
        };

        await Should.ThrowAsync<OperationCanceledException>(() => _bench.Build().RunAsync(stop.Token));

        told.ShouldBe([TimeSpan.FromDays(20), TimeSpan.FromDays(21), TimeSpan.FromDays(22)]);
    }

    [Fact]
    public async Task TokenToldToday_IsNotToldAgainByASuccessor()
    {
        DateTimeOffset now = _bench.Clock.GetUtcNow();
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        CancellationTokenSource[] stops = [first, second];
        var told = new List<TimeSpan>();
        _bench.Options = _bench.Options with { Token = new Secret(AmocrmBench.TokenUntil(now.AddDays(1))) };
        _bench.SecretExpires = (_, _) =>
        {
            told.Add(_bench.Clock.GetUtcNow() - now);
            stops[told.Count - 1].Cancel();
        };

        await Should.ThrowAsync<OperationCanceledException>(() => _bench.Build().RunAsync(first.Token));
        await Should.ThrowAsync<OperationCanceledException>(() => _bench.Build().RunAsync(second.Token));

        told.Count.ShouldBe(2);
        (told[1] - told[0]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromDays(1));
    }

    [Theory]
    [InlineData("no-jwt")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.e30")]
    public async Task TokenWithoutAnEnd_IsNotWatched(string token)
    {
        _bench.Options = _bench.Options with { Token = new Secret(token) };

        await _bench.Build().RunAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Check_TellsWhoTheTokenIs_AndHowLongItHolds()
    {
        Account.Token = AmocrmBench.TokenUntil(_bench.Clock.GetUtcNow().AddDays(400));
        _bench.Options = _bench.Options with { Token = new Secret(Account.Token), Pipeline = 7001, Status = 8002 };

        SinkCheck found = (await _bench.Build().CheckAsync(CancellationToken.None)).ShouldNotBeNull();

        found.IsRight.ShouldBeTrue(string.Join("; ", found.Lines));
        found.Lines.ShouldBe(["the token holds until 2016-04-28 15:05", "account \"Роги и копыта\"", "the token is of \"User 2374623\"", "pipeline \"Pipeline 7001\""]);
        Account.Requests.ShouldAllBe(request => request.StartsWith("GET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_ReadsEveryPageOfUsers()
    {
        Account.Users.AddRange(Enumerable.Range(1, 300).Select(number => (long)number));
        _bench.Options = _bench.Options with { Responsible = 300 };

        (await _bench.Build().CheckAsync(CancellationToken.None)).ShouldNotBeNull().IsRight.ShouldBeTrue();

        Account.Count("GET users").ShouldBe(2);
    }

    [Theory]
    [InlineData("users", "4379: amoCRM has no user 4379348")]
    [InlineData("responsible", "responsible: amoCRM has no user 99")]
    [InlineData("pipeline", "there is no pipeline 99")]
    [InlineData("status", "the pipeline has no status 8003")]
    [InlineData("rights", "who may not create contacts")]
    [InlineData("expired", "the token expired at 2015-03-25 15:04")]
    public async Task Check_TellsWhatIsWrong(string what, string line)
    {
        switch (what)
        {
            case "users":
                Account.Users.Remove(4379348);
                break;
            case "responsible":
                _bench.Options = _bench.Options with { Responsible = 99 };
                break;
            case "pipeline":
                _bench.Options = _bench.Options with { Pipeline = 99 };
                break;
            case "status":
                _bench.Options = _bench.Options with { Pipeline = 7001, Status = 8003 };
                break;
            case "rights":
                Account.MayAdd = false;
                break;
            default:
                Account.Token = AmocrmBench.TokenUntil(_bench.Clock.GetUtcNow().AddMinutes(-1));
                _bench.Options = _bench.Options with { Token = new Secret(Account.Token) };
                break;
        }

        SinkCheck found = (await _bench.Build().CheckAsync(CancellationToken.None)).ShouldNotBeNull();

        found.IsRight.ShouldBeFalse();
        found.Lines[0].ShouldBe(line);
    }

    [Fact]
    public async Task Check_WithATokenOfNoAdministrator_SaysWhatItCouldNotSee()
    {
        Account.IsAdministrator = false;

        SinkCheck found = (await _bench.Build().CheckAsync(CancellationToken.None)).ShouldNotBeNull();

        found.IsRight.ShouldBeTrue();
        found.Lines.Contains("users not checked: an administrator's token sees them alone", StringComparer.Ordinal).ShouldBeTrue();
    }

    [Fact]
    public void GoodOptions_HaveNoProblems() => new AmocrmSinkFactory().Validate(_bench.Options with { Pipeline = 1, Status = 2, Proxy = new Uri("socks5://proxy:1080") }).ShouldBeEmpty();

    [Theory]
    [InlineData("http://company.amocrm.ru/", "address")]
    [InlineData("https://company.amocrm.ru/api/v4", "address")]
    [InlineData("company.amocrm.ru", "address")]
    [InlineData("https://user:password@company.amocrm.ru", "address")]
    public void Address_ThatCannotBeUsed_IsAProblem(string address, string option) =>
        ProblemOf(_bench.Options with { Address = new Uri(address, UriKind.RelativeOrAbsolute) }).ShouldBe(option);

    [Fact]
    public void Options_ThatCannotBeUsed_AreProblems()
    {
        Dictionary<string, string> Ids(string id) => new(StringComparer.Ordinal) { ["101"] = id };

        ProblemOf(_bench.Options with { Token = new Secret("a b") }).ShouldBe("token");
        ProblemOf(_bench.Options with { Users = Ids("Ivan") }).ShouldBe("users.101");
        ProblemOf(_bench.Options with { Contacts = Ids("0") }).ShouldBe("contacts.101");
        ProblemOf(_bench.Options with { Status = 1, Unknown = UnknownNumber.Unsorted }).ShouldBe("status");
        ProblemOf(_bench.Options with { Pipeline = 1, Unknown = UnknownNumber.Contact }).ShouldBe("pipeline");
        ProblemOf(_bench.Options with { Source = " " }).ShouldBe("source");
        ProblemOf(_bench.Options with { Proxy = new Uri("ftp://proxy") }).ShouldBe("proxy");
    }

    [Fact]
    public void Defaults_CarryFiftyCallsAtOnce() => new AmocrmSinkFactory().Defaults.BatchMax.ShouldBe(50);

    [Fact]
    public async Task InRussian_TheReasonSaysWhatToDo()
    {
        await using var bench = new AmocrmBench { Test = new TestContext { Language = TextLanguage.Russian } };
        bench.Account.Token = "another";

        (await bench.DeliverAsync(AmocrmBench.Call()))[0].Reason.ShouldStartWith("401: токен отозван или истёк: создайте новый");
        string.Create(CultureInfo.InvariantCulture, $"{bench.Options.Token}").ShouldBe("***");
    }

    private static string ProblemOf(AmocrmSinkOptions options)
    {
        OptionProblem problem = new AmocrmSinkFactory().Validate(options).ShouldHaveSingleItem();
        (problem.Russian == problem.English).ShouldBeFalse();
        return problem.Option;
    }
}
