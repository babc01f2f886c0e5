using Router.Protocol.Framing;
using Router.Simulator.Faults;
using Router.Simulator.Wire;

namespace Router.Simulator.Tests.Faults;

public sealed class FaultTests
{
    [Theory]
    [InlineData("disconnect")]
    [InlineData("disconnect cut")]
    [InlineData("disconnect cut 7")]
    [InlineData("restart")]
    [InlineData("restart 250ms")]
    [InlineData("logout")]
    [InlineData("login")]
    [InlineData("garbage")]
    [InlineData("garbage 9")]
    [InlineData("oversized")]
    [InlineData("odd")]
    [InlineData("malformed")]
    [InlineData("large 70000")]
    [InlineData("no-reply")]
    public void Reads(string text) => Fault.Parse("  " + text + " ").Text.ShouldBe(text);

    [Fact]
    public void Standing_faults_change_the_behaviour_and_off_takes_them_back()
    {
        Apply("torn 5").Torn.ShouldBe(new Torn(5, TimeSpan.Zero));
        Apply("torn random 2ms").Torn.ShouldBe(new Torn(null, TimeSpan.FromMilliseconds(2)));
        Apply("slow-replies 1.5s").ReplyDelay.ShouldBe(TimeSpan.FromSeconds(1.5));
        Apply("no-reply 3").Unanswered.ShouldBe(3);
        Apply("no-reply").Unanswered.ShouldBe(int.MaxValue);
        Apply("no-result-id").ResultId.ShouldBe(ResultId.Absent);
        Apply("no-echo").ShouldSatisfyAllConditions(
            now => now.ResultId.ShouldBe(ResultId.Empty),
            now => now.EventsCarryIds.ShouldBeFalse());
        Apply("state-form document-open").Spelling.State.ShouldBe(StateForm.DocumentOpen);
        Apply("state-form mixed").Spelling.State.ShouldBeNull();
        Apply("wire-form bare-utf8-bom").Spelling.Frame.ShouldBe(new FrameForm(false, WireEncoding.Utf8, true));
        Apply("missing-mode").Spelling.Always.ShouldBe(Oddities.MissingMode);
        Apply("missing-mode mixed").Spelling.Sometimes.ShouldBe(Oddities.MissingMode);
        Apply("forms mixed").Spelling.ShouldBe(SpellingRules.Mixed);
        foreach (string name in new[] { "torn", "slow-replies", "no-reply", "no-result-id", "no-echo", "state-form", "wire-form", "time-form", "uuid-form", "quotes", "missing-mode", "forms" })
        {
            ((StandingFault)Fault.Parse(name + " off")).Change(Behaviour.Faultless).ShouldBe(Behaviour.Faultless, name);
        }

        ((StandingFault)Fault.Parse("off")).Change(Apply("forms mixed")).ShouldBe(Behaviour.Faultless);
    }

    [Theory]
    [InlineData("tornn random", "torn?")]
    [InlineData("", "no fault")]
    [InlineData("torn", "torn BYTES|random|off [PAUSE]")]
    [InlineData("torn -1", "torn BYTES")]
    [InlineData("restart soon", "restart [DOWNTIME]")]
    [InlineData("state-form strange", "document-open")]
    [InlineData("wire-form utf7", "bare-utf8-bom")]
    [InlineData("garbage 2", "garbage [BYTES]")]
    [InlineData("logout now", "logout")]
    public void Says_what_to_write(string text, string hint) =>
        Should.Throw<SimulatorException>(() => Fault.Parse(text)).Explanation.English.ShouldContain(hint);

    [Fact]
    public void Each_usage_begins_with_a_fault_that_is_known() =>
        Fault.Usages.Count.ShouldBe(Fault.Usages.Select(usage => usage.Split(' ')[0]).Distinct(StringComparer.Ordinal).Count());

    private static Behaviour Apply(string text) => ((StandingFault)Fault.Parse(text)).Change(Behaviour.Faultless);
}
