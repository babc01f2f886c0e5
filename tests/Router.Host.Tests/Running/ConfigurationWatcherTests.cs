using System.Security.Cryptography;
using Microsoft.Extensions.Time.Testing;
using Router.Host.Configuration.Secrets;
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
    private readonly List<string> _seen = [];
    private int _count;

    public ConfigurationWatcherTests()
    {
        _path = _folder.Write("router.yaml", "one");
        _watcher = new ConfigurationWatcher(Sources(), _time);
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

    [Fact]
    public async Task A_file_that_is_referred_to_is_watched_like_the_configuration_also_before_it_is_there()
    {
        string secret = _folder.Of("secrets", "crm");
        _watcher.Take(Sources(secret));

        _folder.Write("secrets/crm", "one");
        await ChangeAsync();
        _watcher.Take(Sources(secret));

        _folder.Write("secrets/crm", "two");
        await ChangeAsync();
        _watcher.Take(Sources());

        // Nobody refers to it any more: only the configuration is news.
        _folder.Write("secrets/crm", "three");
        File.WriteAllText(_path, "two");
        await ChangeAsync();

        _seen.Count.ShouldBe(3);
        _seen[^1].ShouldBe(Sources().LookAgain());
        _count.ShouldBe(3);
    }

    [Fact]
    public async Task What_changes_between_the_reading_and_the_taking_is_told()
    {
        string secret = _folder.Write("secrets/crm", "one");
        SourceFiles read = Sources(secret);
        _folder.Write("secrets/crm", "two");
        _watcher.Take(read);

        await ChangeAsync();

        _count.ShouldBe(1);
    }

    /// <summary>The files as they are now.</summary>
    private SourceFiles Sources(params string[] referenced) => new(
        _path,
        HashOf(_path)!,
        referenced.ToDictionary(path => path, HashOf, StringComparer.Ordinal));

    private static string? HashOf(string path) =>
        File.Exists(path) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) : null;

    private Task OnChange()
    {
        _count++;
        _seen.Add(Sources().LookAgain());
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
