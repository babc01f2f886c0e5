using Microsoft.Extensions.Time.Testing;
using Router.Host.Running;

namespace Router.Host.Tests.Running;

public sealed class ConfigurationWatcherTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _changes = new(0);
    private readonly string _path;
    private readonly ConfigurationWatcher _watcher;
    private readonly Task _running;
    private int _count;

    public ConfigurationWatcherTests()
    {
        _path = _folder.Write("router.yaml", "one");
        _watcher = new ConfigurationWatcher(_path, ConfigurationWatcher.HashOf(_path), _time);
        _running = _watcher.RunAsync(OnChange, _end.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _watcher.Dispose();
        _end.Dispose();
        _changes.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_change_in_place_an_editors_rename_and_a_loss_are_each_told_once()
    {
        File.WriteAllText(_path, "two");
        await ChangeAsync();

        File.WriteAllText(_folder.Of("router.yaml.tmp"), "three");
        File.Move(_folder.Of("router.yaml.tmp"), _path, overwrite: true);
        await ChangeAsync();

        File.Delete(_path);
        await ChangeAsync();

        _count.ShouldBe(3);
    }

    private Task OnChange()
    {
        _count++;
        _changes.Release();
        return Task.CompletedTask;
    }

    /// <summary>Moves the clock on until the watcher has told; the real time only bounds a test that fails.</summary>
    private async Task ChangeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await _changes.WaitAsync(TimeSpan.FromMilliseconds(1), patience.Token))
        {
            _time.Advance(ConfigurationWatcher.SettleTime);
        }
    }
}
