using System.Net.Sockets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Apps;
using Router.Simulator.Tests.Support;

namespace Router.Simulator.Tests.Apps;

public sealed class SimulatedCompanyTests
{
    [Theory]
    [InlineData("271914")]
    [InlineData("SIM-1")]
    [InlineData("sim-")]
    [InlineData("sim-a/b")]
    public void Login_that_could_be_a_real_one_or_no_file_name_is_refused(string login)
    {
        var company = new SimulatedCompany(new SimulatorOptions());
        Should.Throw<SimulatorException>(() => company.AddLogin(login)).Explanation.English.ShouldContain("refused");
    }

    [Fact]
    public async Task Second_server_of_a_login_is_refused_and_the_first_goes_on()
    {
        await using Office office = await Office.OpenAsync();
        await using var second = new SimulatedCompany(new SimulatorOptions());
        second.AddLogin(Office.NewLogin());
        second.AddLogin(office.Login);
        (await Should.ThrowAsync<SimulatorException>(second.StartAsync)).Explanation.English.ShouldContain("another program");
        await using TestClient client = await office.SubscribedAsync();

        // None is open: the other login can be had.
        await using var third = new SimulatedCompany(new SimulatorOptions());
        third.AddLogin(second.Apps[0].Login);
        await third.StartAsync();
    }

    [Fact]
    public async Task Socket_file_left_by_a_crash_is_taken_over_and_a_live_one_is_not()
    {
        if (OperatingSystem.IsWindows())
        {
            // There is no socket file there.
            return;
        }

        string login = Office.NewLogin();
        string path = Path.Combine(Path.GetTempPath(), "CoreFxPipe_" + PipeName.For(login));
        using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        server.Bind(new UnixDomainSocketEndPoint(path));
        server.Listen();
        await using (var refused = new SimulatedCompany(new SimulatorOptions()))
        {
            refused.AddLogin(login);
            await Should.ThrowAsync<SimulatorException>(refused.StartAsync);
        }

        File.Exists(path).ShouldBeTrue();
        server.Close();

        // Closing removes the file; what a crash leaves is one that nobody listens to.
        using var crashed = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        crashed.Bind(new UnixDomainSocketEndPoint(path));
        await TakeOverAsync(login);
    }

    [Fact]
    public async Task Disposing_lets_what_waits_go_out_and_frees_the_login()
    {
        Office office = await Office.OpenAsync();
        await using TestClient client = await office.SubscribedAsync();
        for (int i = 0; i < 500; i++)
        {
            office.App.ChangeStatus(i % 2 == 0 ? Statuses.Away : Statuses.Online);
        }

        Task disposing = office.DisposeAsync().AsTask();
        for (int i = 0; i < 500; i++)
        {
            (await client.ReadEventAsync()).Object.ShouldBe(Objects.AgentOnlineStatus);
        }

        (await client.ReadAsync()).ShouldBeNull();
        await disposing;
        await office.DisposeAsync();
        await TakeOverAsync(office.Login);
    }

    [Fact]
    public void Agent_s_uuid_follows_from_the_login_alone()
    {
        var first = new SimulatedCompany(new SimulatorOptions { Seed = 1 });
        var second = new SimulatedCompany(new SimulatorOptions { Seed = 2 });
        first.AddLogin("sim-1").AgentId.ShouldBe(second.AddLogin("sim-1").AgentId);
        string other = first.AddLogin("sim-2").AgentId;
        string.Equals(other, second.Apps[0].AgentId, StringComparison.Ordinal).ShouldBeFalse();
        Should.Throw<SimulatorException>(() => first.AddLogin("sim-1"));
    }

    private static async Task TakeOverAsync(string login)
    {
        await using var company = new SimulatedCompany(new SimulatorOptions());
        company.AddLogin(login);
        await company.StartAsync();
        await using TestClient client = await TestClient.SubscribedAsync(login);
    }
}
