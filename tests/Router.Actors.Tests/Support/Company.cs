using Router.Simulator.Apps;

namespace Router.Actors.Tests.Support;

/// <summary>A simulated company over real pipes, with logins that no other test uses.</summary>
internal static class Company
{
    public static async Task<SimulatedCompany> OpenAsync(int logins = 1)
    {
        var company = new SimulatedCompany(new SimulatorOptions { SignInTime = TimeSpan.Zero });
        for (int i = 0; i < logins; i++)
        {
            company.AddLogin("sim-" + Guid.NewGuid().ToString("N")[..16]);
        }

        await company.StartAsync();
        return company;
    }
}
