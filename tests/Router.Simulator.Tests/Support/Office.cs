using Router.Simulator.Apps;

namespace Router.Simulator.Tests.Support;

/// <summary>A started company with one login (or more) that no other test uses.</summary>
internal sealed class Office : IAsyncDisposable
{
    private Office(SimulatedCompany company, Heard heard)
    {
        Company = company;
        Heard = heard;
    }

    public SimulatedCompany Company { get; }

    public Heard Heard { get; }

    public SimulatedApp App => Company.Apps[0];

    public string Login => App.Login;

    public static string NewLogin() => "sim-" + Guid.NewGuid().ToString("N")[..16];

    public static async Task<Office> OpenAsync(SimulatorOptions? options = null, int logins = 1)
    {
        var heard = new Heard();
        options ??= new SimulatorOptions { SignInTime = TimeSpan.Zero };
        var company = new SimulatedCompany(options with { Listeners = [heard, .. options.Listeners] });
        for (int i = 0; i < logins; i++)
        {
            company.AddLogin(NewLogin());
        }

        await company.StartAsync();
        return new Office(company, heard);
    }

    public Task<TestClient> ConnectAsync() => TestClient.ConnectAsync(Login);

    public Task<TestClient> SubscribedAsync() => TestClient.SubscribedAsync(Login);

    public ValueTask DisposeAsync() => Company.DisposeAsync();
}
