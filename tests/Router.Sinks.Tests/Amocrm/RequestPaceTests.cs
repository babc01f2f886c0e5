using Microsoft.Extensions.Time.Testing;
using Router.Sinks.Amocrm.Api;

namespace Router.Sinks.Tests.Amocrm;

public sealed class RequestPaceTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly RequestPace _pace;

    public RequestPaceTests() => _pace = new RequestPace(_time);

    public void Dispose() => _pace.Dispose();

    [Fact]
    public async Task SevenGoAtOnce_TheEighthASecondAfterTheFirstsAnswer()
    {
        TaskCompletionSource<int>[] answers = [.. Enumerable.Range(0, RequestPace.PerSecond).Select(_ => new TaskCompletionSource<int>())];
        Task<int>[] sent = [.. answers.Select(answer => _pace.SendAsync(() => answer.Task, CancellationToken.None))];
        bool hasGone = false;
        Task<int> eighth = _pace.SendAsync(
            () =>
            {
                hasGone = true;
                return Task.FromResult(8);
            },
            CancellationToken.None);

        _time.Advance(TimeSpan.FromSeconds(10));
        hasGone.ShouldBeFalse("none of the seven is answered");

        answers[3].SetResult(3);
        (await sent[3]).ShouldBe(3);
        _time.Advance(TimeSpan.FromSeconds(0.9));
        hasGone.ShouldBeFalse("a second has not passed since the answer");

        while (!eighth.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(0.1));
            await Task.Yield();
        }

        (await eighth).ShouldBe(8);
    }

    [Fact]
    public async Task RequestThatFails_CountsToo_AndLetsTheOthersGo()
    {
        for (int i = 0; i < RequestPace.PerSecond; i++)
        {
            await Should.ThrowAsync<IOException>(() => _pace.SendAsync<int>(() => throw new IOException("cut"), CancellationToken.None));
        }

        Task<int> next = _pace.SendAsync(() => Task.FromResult(1), CancellationToken.None);
        next.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1));
        (await next).ShouldBe(1);
    }

    [Fact]
    public async Task WhoGivesUpWaiting_TakesNoPlace()
    {
        for (int i = 0; i < RequestPace.PerSecond; i++)
        {
            await _pace.SendAsync(() => Task.FromResult(i), CancellationToken.None);
        }

        using var ended = new CancellationTokenSource();
        Task<int> waiting = _pace.SendAsync(() => Task.FromResult(1), ended.Token);
        await ended.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);

        _time.Advance(TimeSpan.FromSeconds(1));
        (await _pace.SendAsync(() => Task.FromResult(2), CancellationToken.None)).ShouldBe(2);
    }
}
