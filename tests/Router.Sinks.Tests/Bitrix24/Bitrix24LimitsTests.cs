using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Bitrix24;
using Router.Sinks.Bitrix24.Rest;

namespace Router.Sinks.Tests.Bitrix24;

public sealed class Bitrix24LimitsTests : IAsyncLifetime
{
    private readonly Office _office = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Fact]
    public void Bucket_LetsABurstPass_AndThenWhatLeaksAway()
    {
        var time = new FakeTimeProvider();
        var bucket = new LeakyBucket(time, rate: 2, burst: 50);

        for (int i = 0; i < 50; i++)
        {
            bucket.TryTake(TimeSpan.Zero, out _).ShouldBeTrue();
        }

        bucket.TryTake(TimeSpan.Zero, out TimeSpan wait).ShouldBeFalse();
        wait.ShouldBe(TimeSpan.FromSeconds(0.5));
        bucket.TryTake(TimeSpan.FromSeconds(1), out _).ShouldBeTrue();
        bucket.TryTake(TimeSpan.FromSeconds(1), out wait).ShouldBeTrue();
        wait.ShouldBe(TimeSpan.FromSeconds(1));
        time.Advance(TimeSpan.FromSeconds(1.5));
        bucket.TryTake(TimeSpan.Zero, out _).ShouldBeTrue();
    }

    [Fact]
    public void Bucket_IsOneForAPortal()
    {
        var time = new FakeTimeProvider();

        LeakyBucket.Of(time, new Uri("https://a.example.com/"), 2, 50).ShouldBeSameAs(LeakyBucket.Of(time, new Uri("https://A.example.com"), 2, 50));
        LeakyBucket.Of(time, new Uri("https://b.example.com/"), 2, 50).ShouldNotBeSameAs(LeakyBucket.Of(time, new Uri("https://a.example.com/"), 2, 50));
    }

    [Fact]
    public async Task MoreThanABurst_WaitsItsTurn_AndNeverMeetsTheLimit()
    {
        var time = new PatientTime();
        await using var portal = new FakePortal(time, Office.Secret);
        FakeCard card = portal.Crm.Add(3);
        SinkContext test = _office.Test.Context;
        var context = new SinkContext
        {
            Name = test.Name, Logger = test.Logger, Time = time, Folder = test.Folder, CreateHttpClient = test.CreateHttpClient, State = test.State,
        };
        await using ISink sink = new Bitrix24SinkFactory().Build(_office.Options with { Webhook = new Secret(portal.Webhook) }, context);

        IReadOnlyList<DeliveryOutcome> outcomes = await sink.DeliverAsync(
            [.. Enumerable.Range(1, 60).Select(number => _office.Chat($"{number}", $"contact:{card.Id}"))], CancellationToken.None);

        outcomes.ShouldAllBe(outcome => outcome == DeliveryOutcome.Delivered);
        portal.Crm.Comments.Count.ShouldBe(60);
        portal.Requests.ShouldBe(60);
        portal.Violations.ShouldBeEmpty();
        time.Waited.ShouldBe(TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task MoreThanThePortalLetsPass_EndsTheCall_AndNothingMoreIsSent()
    {
        FakeCard card = _office.Portal.Crm.Add(3);
        _office.Options = _office.Options with { Burst = 1000 };
        await using ISink sink = _office.Build();

        IReadOnlyList<DeliveryOutcome> outcomes = await sink.DeliverAsync(
            [.. Enumerable.Range(1, 60).Select(number => _office.Chat($"{number}", $"contact:{card.Id}"))], CancellationToken.None);

        outcomes.Count(outcome => outcome == DeliveryOutcome.Delivered).ShouldBe(50);
        outcomes.Skip(50).ShouldAllBe(outcome => outcome.Reason.StartsWith("QUERY_LIMIT_EXCEEDED"));
        _office.Portal.Requests.ShouldBe(51);
    }

    [Fact]
    public async Task WaitThatIsTooLong_IsLeftToRouter()
    {
        _office.Options = _office.Options with { Burst = 1, Rate = 1 };
        var bucket = LeakyBucket.Of(_office.Test.Time, _office.Portal.Address, rate: 1, burst: 1);
        for (int i = 0; i < 20; i++)
        {
            bucket.TryTake(TimeSpan.MaxValue, out _).ShouldBeTrue();
        }

        DeliveryOutcome outcome = await _office.TellAsync(_office.Missed());

        outcome.Result.ShouldBe(DeliveryResult.Retry);
        outcome.NotBefore.ShouldBe(_office.Test.Time.GetUtcNow().AddSeconds(20));
        _office.Portal.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task PortalThatIsFull_IsLeftAlone_AndTheBucketIsFullHereToo()
    {
        _office.Portal.Fault = _ => new FakePortalError("503 Service Unavailable", "QUERY_LIMIT_EXCEEDED", "Too many requests").Answer();

        DeliveryOutcome outcome = await _office.TellAsync(_office.Missed());

        outcome.Result.ShouldBe(DeliveryResult.Retry);
        outcome.NotBefore.ShouldBe(_office.Test.Time.GetUtcNow().AddSeconds(1));
        LeakyBucket.Of(_office.Test.Time, _office.Portal.Address, 2, 50).TryTake(TimeSpan.Zero, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("503 Service Unavailable", "OVERLOAD_LIMIT", DeliveryResult.Retry, "write to Bitrix24's support")]
    [InlineData("403 Forbidden", "insufficient_scope", DeliveryResult.Retry, "tick crm, telephony and user")]
    [InlineData("403 Forbidden", "ACCESS_DENIED", DeliveryResult.Retry, "a plan with REST")]
    [InlineData("403 Forbidden", "INVALID_CREDENTIALS", DeliveryResult.Retry, "a user with rights to the CRM")]
    [InlineData("403 Forbidden", "WRONG_AUTH_TYPE", DeliveryResult.Retry, "only an application may do that")]
    [InlineData("401 Unauthorized", "NO_AUTH_FOUND", DeliveryResult.Retry, "check the webhook's address")]
    [InlineData("401 Unauthorized", "", DeliveryResult.Retry, "check the webhook's address")]
    [InlineData("500 Internal Server Error", "ERROR_UNEXPECTED_ANSWER", DeliveryResult.Retry, "the portal failed inside")]
    [InlineData("200 OK", "ERROR_CORE", DeliveryResult.Rejected, "ERROR_CORE (why)")]
    [InlineData("400 Bad Request", "", DeliveryResult.Rejected, "why")]
    public async Task Error_SaysWhatToDo(string status, string code, DeliveryResult result, string words)
    {
        _office.Portal.Fault = _ => new FakePortalError(status, code, "why").Answer();

        DeliveryOutcome outcome = await _office.TellAsync(_office.Missed());

        outcome.Result.ShouldBe(result);
        outcome.Reason.ShouldContain(words);
    }

    [Fact]
    public async Task SecretThatThePortalSaysBack_IsNotShown()
    {
        _office.Portal.Fault = _ => new FakePortalError("400 Bad Request", "ERROR_CORE", $"{Office.Secret} {Office.Phone}").Answer();

        (await _office.TellAsync(_office.Missed())).Reason.ShouldBe("ERROR_CORE (*** +***)");
    }

    [Fact]
    public async Task MethodThatIsBlocked_WaitsForTheMomentThatItsLastAnswerNamed()
    {
        FakeCard card = _office.Portal.Crm.Add(3);
        await using ISink sink = _office.Build();
        (await sink.DeliverAsync([_office.Chat("one", $"contact:{card.Id}")], CancellationToken.None))[0].ShouldBe(DeliveryOutcome.Delivered);
        _office.Portal.Fault = _ => new FakePortalError("429 Too Many Requests", "OPERATION_TIME_LIMIT", "blocked").Answer();

        DeliveryOutcome outcome = (await sink.DeliverAsync([_office.Chat("two", $"contact:{card.Id}")], CancellationToken.None))[0];

        outcome.NotBefore.ShouldBe(_office.Test.Time.GetUtcNow().AddMinutes(10));
    }

    [Fact]
    public async Task RequestThatTakesMoreThanAMinute_IsGivenUp()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _office.Portal.Fault = _ =>
        {
            reached.TrySetResult();
            return Receiver.Silence;
        };
        Task<DeliveryOutcome> call = _office.TellAsync(_office.Missed());
        await reached.Task;

        _office.Test.Time.Advance(TimeSpan.FromSeconds(60));

        (await call).Reason.ShouldEndWith("no answer in time");
    }

    [Fact]
    public async Task PortalThatMoved_SaysWhatToCheck()
    {
        _office.Portal.Fault = _ => Receiver.Answer("302 Found", headers: "Location: https://other.example.com/\r\n");

        (await _office.TellAsync(_office.Missed())).ShouldBe(DeliveryOutcome.Retry("302: the answer is no Bitrix24's; check the portal's address"));
    }

    [Fact]
    public void Command_IsAQuery_AndPeoplesTextIsNoReference()
    {
        var command = new RestCommand("a", "m", new JsonObject
        {
            ["f"] = new JsonObject { ["@UF"] = new JsonArray("a b", "&c=d"), ["n"] = 5, ["r"] = RestCommand.To("[x][0]") },
            ["t"] = "$result[x]",
        });

        command.Line.ShouldBe("m?f[%40UF][0]=a%20b&f[%40UF][1]=%26c%3Dd&f[n]=5&f[r]=$result[x][0]&t=%24%20result%5Bx%5D");
    }

    /// <summary>A clock that is where somebody waits for it to be; the limit of a request is no such wait.</summary>
    private sealed class PatientTime : FakeTimeProvider
    {
        public TimeSpan Waited { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            ITimer timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime > TimeSpan.Zero && dueTime < TimeSpan.FromSeconds(30))
            {
                Waited += dueTime;
                Advance(dueTime);
            }

            return timer;
        }
    }
}
