using System.Text.Json.Nodes;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24;

namespace Router.Sinks.Tests.Bitrix24;

public sealed class Bitrix24ChatTests : IAsyncLifetime
{
    private readonly Office _office = new();

    private FakePortalCrm Crm => _office.Portal.Crm;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Theory]
    [InlineData("contact:101", 3)]
    [InlineData("Company: 101", 4)]
    [InlineData("deal:101", 2)]
    [InlineData("lead:101", 1)]
    public async Task NamedCard_GetsTheText(string entity, int typeId)
    {
        FakeCard card = Crm.Add(typeId);

        await _office.ArriveAsync(_office.Chat("Срочно!", entity));

        JsonObject comment = Crm.Comments.ShouldHaveSingleItem();
        comment.Number("ENTITY_ID").ShouldBe(card.Id);
        comment.Text("COMMENT").ShouldBe("Срочно!");
        _office.Portal.Requests.ShouldBe(1);
    }

    [Theory]
    [InlineData(3, "UF_CRM_PERSON", "531ef6c7deb811e0ad02000c2926d843", "contact")]
    [InlineData(4, "UF_CRM_ORG", Office.Organisation, "company")]
    public async Task ClientsCard_IsFoundByItsField_HoweverTheIdIsWritten(int typeId, string field, string value, string type)
    {
        _office.Options = _office.Options with { ContactField = "UF_CRM_PERSON", CompanyField = "UF_CRM_ORG" };
        FakeCard card = Crm.Add(typeId, field: field, value: value);

        await _office.ArriveAsync(_office.Chat("one"));

        JsonObject comment = Crm.Comments.ShouldHaveSingleItem();
        comment.Text("ENTITY_TYPE").ShouldBe(type);
        comment.Number("ENTITY_ID").ShouldBe(card.Id);
    }

    [Fact]
    public async Task UnknownClient_BecomesOneLead_WithAllThatIsSaid()
    {
        await _office.ArriveAsync(_office.Chat("one & two=three"), _office.Chat("$result[own][items]"));

        FakeCard lead = Crm.Cards.ShouldHaveSingleItem();
        lead.Fields.Text("originId").ShouldBe(Office.Person);
        lead.Fields.Text("title").ShouldBe("A chat");
        Crm.Comments.Select(comment => comment.Text("COMMENT")).ShouldBe(["one & two=three", "$result[own][items]"]);
        Crm.Comments.ShouldAllBe(comment => comment.Text("ENTITY_TYPE") == "lead" && comment.Number("ENTITY_ID") == lead.Id);
    }

    [Fact]
    public async Task TextThatLooksLikeAReference_StandsForNoResult()
    {
        await _office.ArriveAsync(_office.Chat("$result[newlead][item][id]"));

        Crm.Comments.ShouldHaveSingleItem().Text("COMMENT").ShouldBe("$ result[newlead][item][id]");
    }

    [Fact]
    public async Task UnknownClient_AfterALostAnswer_IsStillOneLead()
    {
        _office.Portal.LoseTheAnswerOf("crm.item.add");
        (await _office.TellAsync(_office.Chat("one"))).Result.ShouldBe(DeliveryResult.Retry);

        await _office.ArriveAsync(_office.Chat("one"));

        Crm.Leads.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task UnknownClient_WithNone_LeavesNothing()
    {
        _office.Options = _office.Options with { Unknown = UnknownClient.None };

        await _office.ArriveAsync(_office.Chat("one"));

        Crm.Cards.ShouldBeEmpty();
        Crm.Comments.ShouldBeEmpty();
        _office.Test.Lines.ShouldHaveSingleItem().ShouldEndWith("is of a client without a card, nothing is written (unknown: none)");
    }

    [Fact]
    public async Task ChatWithoutAClient_SaysWhatToWrite()
    {
        DeliveryOutcome outcome = await _office.TellAsync(_office.Chat("one", mode: Modes.Colleagues, hasClient: false));

        outcome.ShouldBe(DeliveryOutcome.Rejected("the event names no client; name the card in the route: entity: contact:123"));
    }

    [Fact]
    public async Task EmptyText_IsRejected() =>
        (await _office.TellAsync(_office.Chat(" ", "contact:5"))).ShouldBe(DeliveryOutcome.Rejected("the text is empty, there is nothing to write"));

    [Fact]
    public async Task CardThatIsGone_IsRejected_AndTheNextChatGoesOn()
    {
        FakeCard card = Crm.Add(3);
        await using ISink sink = _office.Build();

        IReadOnlyList<DeliveryOutcome> outcomes =
            await sink.DeliverAsync([_office.Chat("one", "contact:999"), _office.Chat("two", $"contact:{card.Id}")], CancellationToken.None);

        outcomes[0].ShouldBe(DeliveryOutcome.Rejected("OWNER_NOT_FOUND (Owner was not found)"));
        outcomes[1].ShouldBe(DeliveryOutcome.Delivered);
    }
}
