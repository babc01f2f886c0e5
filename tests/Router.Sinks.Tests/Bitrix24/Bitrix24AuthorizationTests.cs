using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24;
using Router.Sinks.Bitrix24.Access;

namespace Router.Sinks.Tests.Bitrix24;

public sealed class Bitrix24AuthorizationTests : IAsyncLifetime
{
    private readonly Office _office = new();

    public Task InitializeAsync()
    {
        _office.Options = _office.ApplicationOptions;
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        string[] seen = [.. _office.Test.Lines];
        seen.ShouldAllBe(line => !_office.Portal.Oauth.Given.Any(token => line.Contains(token, StringComparison.Ordinal)));
        await _office.DisposeAsync();
    }

    [Fact]
    public async Task NotLetInYet_IsARetryWithOneClearLine()
    {
        (await _office.TellAsync(_office.Missed())).ShouldBe(DeliveryOutcome.Retry("nobody has let the application in yet; run router sinks authorize test"));
        _office.Portal.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task PastedAddress_LetsTheApplicationIn_AndIsKeptAtOnce()
    {
        await using IAuthorizedSink sink = Build();

        SinkCheck check = await sink.FinishAuthorizationAsync($"  {_office.Portal.Oauth.Browse(sink.StartAuthorization())}\n", CancellationToken.None);

        check.IsRight.ShouldBeTrue(string.Join("; ", check.Lines));
        check.Lines[0].ShouldBe("the application is let in, the authorization is kept");
        _office.Test.Saved.ShouldBe(1);
        await _office.ArriveAsync(_office.Missed());
        _office.Portal.Oauth.Given.ShouldAllBe(token => _office.Test.Masked.Contains(token));
    }

    [Fact]
    public async Task CodeAlone_IsTaken()
    {
        await using IAuthorizedSink sink = Build();
        string redirect = _office.Portal.Oauth.Browse(sink.StartAuthorization());
        string code = redirect.Split("code=")[1].Split('&')[0];

        (await sink.FinishAuthorizationAsync(code, CancellationToken.None)).IsRight.ShouldBeTrue();
    }

    [Fact]
    public async Task AnswerToAnEarlierAddress_IsNotTaken()
    {
        await using IAuthorizedSink sink = Build();
        string first = _office.Portal.Oauth.Browse(sink.StartAuthorization());
        sink.StartAuthorization();

        SinkCheck check = await sink.FinishAuthorizationAsync(first, CancellationToken.None);

        check.IsRight.ShouldBeFalse();
        check.Lines.ShouldBe(["this is no answer to the last address; open the new one and paste where it led"]);
        _office.Portal.Oauth.Exchanges.ShouldBe(0);
    }

    [Theory]
    [InlineData("https://localhost/router/?code=1")]
    [InlineData("https://localhost/router/")]
    [InlineData("?state=x")]
    public async Task AddressOfSomethingElse_IsNotTaken(string redirect)
    {
        await using IAuthorizedSink sink = Build();
        sink.StartAuthorization();

        (await sink.FinishAuthorizationAsync(redirect, CancellationToken.None)).IsRight.ShouldBeFalse();
        _office.Portal.Oauth.Exchanges.ShouldBe(0);
    }

    [Fact]
    public async Task AddressWithoutACode_SaysSo()
    {
        await using IAuthorizedSink sink = Build();
        string state = sink.StartAuthorization().Query.Split("state=")[1];

        (await sink.FinishAuthorizationAsync($"https://localhost/?state={state}", CancellationToken.None)).Lines
            .ShouldBe(["the address holds no code; paste the whole address"]);
    }

    [Fact]
    public async Task CodeOlderThanItsThirtySeconds_SaysWhatToDo()
    {
        await using IAuthorizedSink sink = Build();
        string redirect = _office.Portal.Oauth.Browse(sink.StartAuthorization());
        _office.Test.Time.Advance(TimeSpan.FromSeconds(31));

        SinkCheck check = await sink.FinishAuthorizationAsync(redirect, CancellationToken.None);

        check.IsRight.ShouldBeFalse();
        check.Lines.ShouldHaveSingleItem().ShouldEndWith("a code lives for 30 seconds, start again");
    }

    [Fact]
    public async Task EachAddress_HasAStateOfItsOwn()
    {
        await using IAuthorizedSink sink = Build();

        sink.StartAuthorization().ShouldNotBe(sink.StartAuthorization());
    }

    [Fact]
    public async Task ExpiredToken_IsRenewedOnce_AndNotBefore()
    {
        await _office.BecomeApplicationAsync();
        await _office.ArriveAsync(_office.Missed(1));
        _office.Portal.Oauth.Exchanges.ShouldBe(0);
        _office.Test.Time.Advance(TimeSpan.FromHours(2));

        await _office.ArriveAsync(_office.Missed(2));
        await _office.ArriveAsync(_office.Missed(3));

        _office.Portal.Oauth.Exchanges.ShouldBe(1);
        _office.Test.Saved.ShouldBe(2);
        _office.Portal.Telephony.Finished.Count.ShouldBe(3);
    }

    [Fact]
    public async Task NewToken_IsOnTheDisk_BeforeItIsUsed()
    {
        await _office.BecomeApplicationAsync();
        _office.Test.Time.Advance(TimeSpan.FromHours(2));
        int savedAtFirstUse = -1;
        _office.Portal.Refuse = (_, _) =>
        {
            savedAtFirstUse = savedAtFirstUse < 0 ? _office.Test.Saved : savedAtFirstUse;
            return null;
        };

        await _office.ArriveAsync(_office.Missed());

        savedAtFirstUse.ShouldBe(2);
    }

    [Fact]
    public async Task CallsAtOnce_AskForOneNewToken()
    {
        await _office.BecomeApplicationAsync();
        _office.Test.Time.Advance(TimeSpan.FromHours(2));
        await using ISink sink = _office.Build();

        IReadOnlyList<DeliveryOutcome>[] outcomes = await Task.WhenAll(Enumerable.Range(1, 4).Select(call =>
            sink.DeliverAsync([_office.Missed(call, from: $"+7495123450{call}")], CancellationToken.None).AsTask()));

        outcomes.ShouldAllBe(outcome => outcome[0] == DeliveryOutcome.Delivered);
        _office.Portal.Oauth.Exchanges.ShouldBe(1);
    }

    [Fact]
    public async Task TokenThatWasTakenAlready_AsksForAnAuthorization()
    {
        await _office.BecomeApplicationAsync();
        string old = _office.Test.Get("tokens")!;
        _office.Test.Time.Advance(TimeSpan.FromHours(2));
        await _office.ArriveAsync(_office.Missed(1));
        _office.Test.Set("tokens", old);

        DeliveryOutcome outcome = await _office.TellAsync(_office.Missed(2));

        outcome.ShouldBe(DeliveryOutcome.Retry("the authorization is over; run router sinks authorize test"));
    }

    [Fact]
    public async Task TokenThatWasTaken_WhileAnotherCame_IsNoTrouble()
    {
        await _office.BecomeApplicationAsync();
        string access = Tokens.In(_office.Test)!.Access;
        _office.Test.Time.Advance(TimeSpan.FromHours(2));
        await new Tokens(access, "taken-refresh", User: 1).SaveAsync(_office.Test.Context, CancellationToken.None);
        _office.Portal.Oauth.Exchanging = () =>
        {
            (string newAccess, string newRefresh) = _office.Portal.Oauth.Grant();
            new Tokens(newAccess, newRefresh, User: 1).SaveAsync(_office.Test.Context, CancellationToken.None).IsCompletedSuccessfully.ShouldBeTrue();
        };

        await _office.ArriveAsync(_office.Missed());
    }

    [Fact]
    public async Task TokenThatThePortalDoesNotKnow_AsksForAnAuthorization_AndIsNotShown()
    {
        await new Tokens("unknown-t0ken", "unknown-refresh", User: 1).SaveAsync(_office.Test.Context, CancellationToken.None);

        DeliveryOutcome outcome = await _office.TellAsync(_office.Missed());

        outcome.Result.ShouldBe(DeliveryResult.Retry);
        outcome.Reason.ShouldContain("router sinks authorize test");
        outcome.Reason.ShouldNotContain("t0ken");
    }

    [Fact]
    public void Tokens_ShowNothing() => new Tokens("access", "refresh", User: 1).ToString().ShouldBe("***");

    private IAuthorizedSink Build() => new Bitrix24SinkFactory().Build(_office.Options, _office.Test.Context).ShouldBeAssignableTo<IAuthorizedSink>()!;
}
