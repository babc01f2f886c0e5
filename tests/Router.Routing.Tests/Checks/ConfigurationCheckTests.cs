using Router.Routing.Checks;
using Router.Routing.Diagnostics;
using Router.Routing.Tests.Support;

namespace Router.Routing.Tests.Checks;

public class ConfigurationCheckTests
{
    [Theory]
    [InlineData("{ CallResult: [Success, NobodyToAnser] }", "9:35: предупреждение: «NobodyToAnser» никогда не встречалось; может быть, NobodyToAnswer? [RT210]", "9:35: warning: \"NobodyToAnser\" was never seen; did you mean NobodyToAnswer? [RT210]")]
    [InlineData("{ object: AgentOnlineStatus, state: Away }", "9:40: предупреждение: у AgentOnlineStatus нет state; состояние сотрудника — поле Status: Away [RT211]", "9:40: warning: AgentOnlineStatus has no state; the agent's status is the field Status: Away [RT211]")]
    [InlineData("{ CalResult: Success }", "9:13: предупреждение: «CalResult» никогда не встречалось; может быть, CallResult? [RT210]", "9:13: warning: \"CalResult\" was never seen; did you mean CallResult? [RT210]")]
    [InlineData("{ object: Call, state: Started, BillSec: { above: 5 } }", "9:43: предупреждение: у Call Started нет поля BillSec (оно есть у Call (Finished)); это условие никогда не выполнится [RT212]", "9:43: warning: Call Started does not carry BillSec (it is found in Call (Finished)); this never matches [RT212]")]
    [InlineData("{ mode: Colleagues, ClientID: x }", "9:31: предупреждение: у Colleagues нет поля ClientID (оно есть у ServicesClients); это условие никогда не выполнится [RT212]", "9:31: warning: Colleagues does not carry ClientID (it is found in ServicesClients); this never matches [RT212]")]
    [InlineData("{ object: Treatment, mode: Colleagues }", "9:13: предупреждение: на object: Treatment, mode: Colleagues нельзя подписаться; этот маршрут ничего не получит [RT213]", "9:13: warning: object: Treatment, mode: Colleagues cannot be subscribed to; this route gets nothing [RT213]")]
    [InlineData("{ object: Call, state: Appointed }", "9:27: предупреждение: у Call не бывает state: Appointed; это условие никогда не выполнится [RT215]", "9:27: warning: Call has no state Appointed; this never matches [RT215]")]
    [InlineData("{ object: Router, state: DiskLow, Sink: crm }", "9:45: предупреждение: у Router DiskLow нет поля Sink (оно есть у Router (SinkDown, SinkBack, DeadLetter, SecretExpires)); это условие никогда не выполнится [RT212]", "9:45: warning: Router DiskLow does not carry Sink (it is found in Router (SinkDown, SinkBack, DeadLetter, SecretExpires)); this never matches [RT212]")]
    [InlineData("{ Object: Call }", "9:13: предупреждение: «Object» — поле события; слово Router пишется строчными: object [RT217]", "9:13: warning: \"Object\" is a field of the event; Router's word is written in lower case: object [RT217]")]
    [InlineData("{ DownloadedFiles.Sise.sum: { above: 5 } }", "9:13: предупреждение: «DownloadedFiles.Sise» никогда не встречалось; может быть, DownloadedFiles.Size? [RT210]", "9:13: warning: \"DownloadedFiles.Sise\" was never seen; did you mean DownloadedFiles.Size? [RT210]")]
    public void Route_ThatCannotMatch_IsWarnedOf(string when, string russian, string english)
    {
        Diagnostic[] found = Check($"routes:\n  - name: r\n    when: {when}\n    to: archive\n");

        Diagnostic warning = found.ShouldHaveSingleItem();
        warning.Severity.ShouldBe(Severity.Warning);
        warning.ToString(Language.Russian).ShouldBe($"router.yaml:{russian}");
        warning.ToString(Language.English).ShouldBe($"router.yaml:{english}");
    }

    [Theory]
    [InlineData("{ object: Call, state: Finished, BillSec: { above: 5 }, CallResult: { not: Success } }")]
    [InlineData("{ object: Call, state: Started, BillSec: { exists: false } }")]
    [InlineData("{ object: AgentOnlineStatus, state: { exists: false }, Status: away }")]
    [InlineData("{ object: Router, state: SinkDown }")]
    [InlineData("{ object: Router, state: SinkDown, Sink: crm, Waiting: { above: 100 } }")]
    [InlineData("{ object: Router, login: 271914, Text: { glob: '*' } }")]
    [InlineData("{ object: Message, CounterpartID: x }")]
    [InlineData("{ mode: ServiceClients, CallResult: { glob: 'Rejected*' } }")]
    [InlineData("{ object: [Call, Message], CallID: x }")]
    [InlineData("{ object: Call, state: Started, DownloadedFiles.count: 0 }")]
    [InlineData("{ not: { object: Call, state: Finished, ClientID: x } }")]
    public void Route_ThatIsFine_IsNotWarnedOf(string when) =>
        Check($"routes:\n  - name: r\n    when: {when}\n    to: archive\n").ShouldBeEmpty();

    [Fact]
    public void Routes_BehindACatchAllThatStops_AreWarnedOf()
    {
        Diagnostic[] found = Check("""
            routes:
              - { name: half, sample: 50%, stop: true, to: archive }
              - { name: all, stop: true, to: archive }
              - { name: late, when: { object: Call }, to: tg }
              - { name: own, when: { object: Router }, to: tg }
            """);

        found.ShouldHaveSingleItem().ToString().ShouldBe("router.yaml:10:5: warning: nothing comes here: the route \"all\" (line 9) takes everything and stops [RT214]");
    }

    [Fact]
    public void Route_WhoseCategoriesAreForbidden_IsWarnedOf() =>
        Check("agents: { never: [ServicesClients/Treatment] }\nroutes: [{ name: r, when: { object: Treatment }, to: archive }]\n")
            .ShouldHaveSingleItem().Code.ShouldBe("RT216");

    [Fact]
    public void Words_OfTheWire_HaveTheirPlaceInTheCatalogue()
    {
        FieldCatalogue.StatesOf("Call").Count.ShouldBe(7);
        FieldCatalogue.PartsOf("Comments").ShouldBe(["AuthorID", "DateTime", "Text"]);
        FieldCatalogue.Carries("Status", null, null, null).ShouldBeTrue();
        FieldCatalogue.Carries("Status", null, "Call", null).ShouldBeFalse();
        FieldCatalogue.Carries("Status", null, "Chat", null).ShouldBeTrue();
    }

    private static Diagnostic[] Check(string rules) => [.. ConfigurationCheck.Run(Rules.Configure(rules))];
}
