using System.Text.RegularExpressions;
using Router.Simulator.Faults;
using Router.Simulator.Recording;

namespace Router.Simulator.Apps;

/// <summary>
/// Any number of desktop apps, one for each login, each behind a pipe of its own. Add logins, start, then tell events and
/// apply faults; disposing it lets what waits go out first.
/// </summary>
public sealed partial class SimulatedCompany(SimulatorOptions options) : IAsyncDisposable
{
    /// <summary>What every simulated login starts with, so that nothing invented ever reaches a real program's pipe.</summary>
    public const string LoginPrefix = "sim-";

    private readonly List<SimulatedApp> _apps = [];

    /// <summary>The apps, in the order of their logins' adding.</summary>
    public IReadOnlyList<SimulatedApp> Apps => _apps;

    /// <summary>How the company behaves.</summary>
    public SimulatorOptions Options { get; } = options;

    /// <summary>What all apps do with several clients, from now on.</summary>
    public ClientsMode Clients
    {
        get;
        set
        {
            field = value;
            _apps.ForEach(app => app.Clients = value);
        }
    } = options.Clients;

    /// <summary>Adds a login; before the start.</summary>
    /// <exception cref="SimulatorException">The login does not start with <c>sim-</c>, or is there already.</exception>
    public SimulatedApp AddLogin(string login)
    {
        ArgumentNullException.ThrowIfNull(login);
        CheckLogin(login);
        if (FindApp(login) is not null)
        {
            throw new SimulatorException(new Bilingual($"{login} is named twice", $"{login} назван дважды"));
        }

        var app = new SimulatedApp(login, Options, Hear) { Clients = Clients };
        _apps.Add(app);
        return app;
    }

    /// <summary>The app of this login, letter case ignored.</summary>
    public SimulatedApp? FindApp(string login) => _apps.Find(app => string.Equals(app.Login, login, StringComparison.OrdinalIgnoreCase));

    /// <summary>Opens all pipes; afterwards each can be connected to.</summary>
    /// <exception cref="SimulatorException">Another program serves one of them; then none is open.</exception>
    public async Task StartAsync()
    {
        try
        {
            _apps.ForEach(app => app.Open());
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    /// <summary>Applies a fault to one login, or to all.</summary>
    public void Apply(Fault fault, string? login = null)
    {
        foreach (SimulatedApp app in _apps.Where(app => login is null || string.Equals(app.Login, login, StringComparison.OrdinalIgnoreCase)))
        {
            app.Apply(fault);
        }
    }

    /// <summary>Closes all pipes, after what waits for clients that read has gone out.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_apps.Select(app => app.DisposeAsync().AsTask()));

    /// <summary>Throws when a login is not one that may be simulated.</summary>
    internal static void CheckLogin(string login)
    {
        if (!login.StartsWith(LoginPrefix, StringComparison.Ordinal))
        {
            throw new SimulatorException(new Bilingual(
                $"\"{login}\" is refused: simulated logins start with {LoginPrefix}, so that nothing invented reaches a real program; write {LoginPrefix}{login}",
                $"«{login}» не годится: логины симулятора начинаются с {LoginPrefix}, чтобы выдуманное не попало в настоящую программу; пишите {LoginPrefix}{login}"));
        }

        if (!LoginShape().IsMatch(login))
        {
            throw new SimulatorException(new Bilingual(
                $"\"{login}\" is refused: after {LoginPrefix} come letters, digits, - _ and .",
                $"«{login}» не годится: после {LoginPrefix} идут латинские буквы, цифры, - _ и ."));
        }
    }

    [GeneratedRegex("^sim-[A-Za-z0-9._-]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LoginShape();

    private void Hear(Occurrence occurrence)
    {
        foreach (IOccurrenceListener listener in Options.Listeners)
        {
            listener.Hear(occurrence);
        }
    }
}
