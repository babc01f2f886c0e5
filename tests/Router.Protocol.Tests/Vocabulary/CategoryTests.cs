using Router.Protocol.Vocabulary;

namespace Router.Protocol.Tests.Vocabulary;

public class CategoryTests
{
    [Fact]
    public void Known_Always_AreNineteenAndAllDifferent()
    {
        Category.Known.Count.ShouldBe(19);
        Category.Known.Distinct().Count().ShouldBe(19);
    }

    [Fact]
    public void Known_Always_AreSpelledCanonically() =>
        Category.Known.ShouldAllBe(category =>
            Modes.All.Contains(category.Mode) && Objects.All.Contains(category.Object) && Initiators.All.Contains(category.Initiator));

    [Fact]
    public void Known_Treatment_IsIncomingFromClientsOnly() =>
        Category.Known.Where(category => category.Object is Objects.Treatment)
            .ShouldBe([new Category(Modes.ServicesClients, Objects.Treatment, Initiators.Incoming)]);

    [Fact]
    public void Known_DocumentsExample_IsAmongThem() =>
        Category.Known.ShouldContain(new Category(Modes.Colleagues, Objects.AgentOnlineStatus, Initiators.Self));

    [Fact]
    public void Known_Softphone_HasCallsAlone() =>
        Category.Known.Where(category => category.Mode is Modes.Softphone).Select(category => category.Object).Distinct(StringComparer.Ordinal)
            .ShouldBe([Objects.Call]);

    [Fact]
    public void ToString_Category_ReadsAsModeObjectInitiator() =>
        new Category(Modes.ServicesClients, Objects.Call, Initiators.Incoming).ToString().ShouldBe("ServicesClients/Call/incoming");
}
