using Router.Actors.Agents;
using Router.Routing.Configuration;

namespace Router.Actors.Tests.Agents;

public sealed class LoginPolicyTests
{
    [Theory]
    [InlineData("271914", true)]
    [InlineData("sim-1", false)]
    [InlineData("SIM-1", false)]
    public void Discovery_takes_every_pipe_except_simulators(string login, bool isIncluded) =>
        new LoginPolicy(new AgentsSettings()).Includes(login).ShouldBe(isIncluded);

    [Fact]
    public void Simulators_need_leave_also_when_they_are_listed()
    {
        new LoginPolicy(new AgentsSettings { Discover = false, Logins = ["sim-1"] }).Listed.ShouldBeEmpty();
        new LoginPolicy(new AgentsSettings { Discover = false, Logins = ["sim-1"], Simulators = true }).Listed.ShouldBe(["sim-1"]);
        new LoginPolicy(new AgentsSettings { Simulators = true }).Includes("sim-1").ShouldBeTrue();
    }

    [Theory]
    [InlineData("10*", "1023", false)]
    [InlineData("10*", "2103", true)]
    [InlineData("1?3", "103", false)]
    [InlineData("1?3", "1003", true)]
    [InlineData("ABC", "abc", false)]
    [InlineData("a\\*", "a\\b", false)]
    public void Except_is_globs_over_the_whole_login(string glob, string login, bool isIncluded) =>
        new LoginPolicy(new AgentsSettings { Except = [glob] }).Includes(login).ShouldBe(isIncluded);

    [Fact]
    public void Except_holds_for_listed_logins_too() =>
        new LoginPolicy(new AgentsSettings { Logins = ["103", "203"], Except = ["1*"] }).Listed.ShouldBe(["203"]);

    [Fact]
    public void Without_discovery_only_listed_logins_count()
    {
        var policy = new LoginPolicy(new AgentsSettings { Discover = false, Logins = ["Anna", "anna"] });
        policy.Listed.ShouldBe(["Anna"]);
        policy.Includes("ANNA").ShouldBeTrue();
        policy.Includes("271914").ShouldBeFalse();
    }

    [Fact]
    public void With_neither_discovery_nor_logins_nobody_looks() =>
        new LoginPolicy(new AgentsSettings { Discover = false }).IsLooking.ShouldBeFalse();
}
