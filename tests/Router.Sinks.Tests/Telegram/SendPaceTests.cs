using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Router.Sinks.Telegram;
using Router.Sinks.Telegram.Sending;

namespace Router.Sinks.Tests.Telegram;

public class SendPaceTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Patience _patience = new(TimeSpan.FromHours(1));
    private readonly SendPace _pace;

    public SendPaceTests() => _pace = new SendPace(new TelegramRate(), _time);

    [Fact]
    public async Task Chat_TakesAFewAtOnce_ThenOneASecond()
    {
        List<TimeSpan> turns = await TurnsAsync("5", 12);

        turns.Take(3).ShouldAllBe(turn => turn == TimeSpan.Zero);
        MostIn(turns, TimeSpan.FromSeconds(3)).ShouldBe(3);
        turns[^1].ShouldBe(TimeSpan.FromSeconds(9));
    }

    [Theory]
    [InlineData("-100")]
    [InlineData("@channel")]
    public async Task Group_TakesTwentyAMinute(string chat)
    {
        List<TimeSpan> turns = await TurnsAsync(chat, 45);

        MostIn(turns, TimeSpan.FromMinutes(1)).ShouldBe(20);
        turns[^1].ShouldBeLessThan(TimeSpan.FromMinutes(3));
    }

    [Fact]
    public async Task AllChats_TakeThirtyASecond()
    {
        for (int chat = 1; chat <= 30; chat++)
        {
            (await WaitAsync(chat.ToString(CultureInfo.InvariantCulture))).ShouldBeNull();
        }

        Task<DateTimeOffset?> next = WaitAsync("31");
        next.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1));
        (await next).ShouldBeNull();
    }

    [Fact]
    public async Task Impatience_SaysWhenToComeAgain()
    {
        await TurnsAsync("5", 3);

        (await _pace.WaitAsync("5", new Patience(TimeSpan.FromSeconds(2)), CancellationToken.None)).ShouldBe(_time.GetUtcNow().AddSeconds(3));
    }

    [Fact]
    public async Task Cancellation_EndsTheWaiting()
    {
        await TurnsAsync("5", 3);
        using var stop = new CancellationTokenSource();
        Task<DateTimeOffset?> waiting = _pace.WaitAsync("5", _patience, stop.Token);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
    }

    [Fact]
    public async Task HeldChat_SaysUntilWhen()
    {
        DateTimeOffset until = _time.GetUtcNow().AddSeconds(5);
        _pace.Hold("5", until);

        (await WaitAsync("5")).ShouldBe(until);
        (await WaitAsync("6")).ShouldBeNull();
        _time.Advance(TimeSpan.FromSeconds(5));
        (await WaitAsync("5")).ShouldBeNull();
    }

    private Task<DateTimeOffset?> WaitAsync(string chat) => _pace.WaitAsync(chat, _patience, CancellationToken.None);

    private async Task<List<TimeSpan>> TurnsAsync(string chat, int count)
    {
        DateTimeOffset start = _time.GetUtcNow();
        var turns = new List<TimeSpan>();
        for (int i = 0; i < count; i++)
        {
            Task<DateTimeOffset?> turn = WaitAsync(chat);
            while (!turn.IsCompleted)
            {
                _time.Advance(TimeSpan.FromMilliseconds(500));
                await Task.WhenAny(turn, Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System));
            }

            (await turn).ShouldBeNull();
            turns.Add(_time.GetUtcNow() - start);
        }

        return turns;
    }

    private static int MostIn(List<TimeSpan> turns, TimeSpan length) => turns.Max(first => turns.Count(turn => turn >= first && turn < first + length));
}
