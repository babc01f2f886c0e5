using Router.Protocol.Vocabulary;

namespace Router.Protocol.Tests.Vocabulary;

public class VocabularyTests
{
    private delegate string? Finder(ReadOnlySpan<char> text);

    public static TheoryData<string> Lists => ["Actions", "CallResults", "Initiators", "Modes", "Objects", "States", "Statuses"];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Find_EveryKnownWordOfEveryList_IsFoundInAnyCaseAndPadding(string list)
    {
        (IReadOnlyList<string> all, Finder find) = ListOf(list);

        foreach (string word in all)
        {
            find(word).ShouldBe(word);
            find(word.ToUpperInvariant()).ShouldBe(word);
            find($" {word.ToLowerInvariant()}\n").ShouldBe(word);
            find(word + "x").ShouldBeNull();
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Find_AbsentText_AnswersNull(string list)
    {
        (_, Finder find) = ListOf(list);

        find(default).ShouldBeNull();
        find(" ").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void All_EveryList_HasNoWordTwice(string list)
    {
        (IReadOnlyList<string> all, _) = ListOf(list);

        all.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(all.Count);
    }

    [Theory]
    [InlineData("ServiceClients")]
    [InlineData("serviceclients")]
    [InlineData(" ServiceClients ")]
    public void Modes_DocumentsOtherSpellingOfServicesClients_IsServicesClients(string text) =>
        Modes.Find(text).ShouldBe(Modes.ServicesClients);

    [Fact]
    public void Modes_Alias_IsReadButNotListed() => Modes.All.ShouldNotContain(Modes.ServiceClientsAlias, StringComparer.Ordinal);

    [Theory]
    [InlineData("EventUnsubscribe")]
    [InlineData("EventUnSubscribe")]
    [InlineData("eventunsubscribe")]
    public void Actions_BothSpellingsOfUnsubscribe_AreOne(string text) => Actions.Find(text).ShouldBe(Actions.EventUnSubscribe);

    [Theory]
    [InlineData("Incoming", "incoming")]
    [InlineData("incoming", "incoming")]
    [InlineData("INCOMING", "incoming")]
    [InlineData("Self", "self")]
    [InlineData(" self ", "self")]
    public void Initiators_AnyLetterCase_IsLowerCaseOutsideTheWire(string text, string expected) =>
        Initiators.Find(text).ShouldBe(expected);

    [Theory]
    [InlineData("incoming", "Incoming")]
    [InlineData("self", "Self")]
    [InlineData("Somebody", "Somebody")]
    public void Initiators_OnWire_AreCapitalised(string initiator, string expected) => Initiators.OnWire(initiator).ShouldBe(expected);

    [Fact]
    public void ErrorTexts_All_AreTheTwelveOfTheDocument() => ErrorTexts.All.Distinct(StringComparer.Ordinal).Count().ShouldBe(12);

    [Fact]
    public void FieldNames_All_HaveNoNameTwice() =>
        FieldNames.All.Distinct(StringComparer.Ordinal).Count().ShouldBe(FieldNames.All.Count);

    [Fact]
    public void FieldNames_All_HoldEveryConstant() => ConstantsOf(typeof(FieldNames)).ShouldBe(FieldNames.All, ignoreOrder: true);

    [Fact]
    public void AttributeNames_All_HoldEveryConstant() =>
        ConstantsOf(typeof(AttributeNames)).ShouldBe(AttributeNames.All, ignoreOrder: true);

    private static List<string> ConstantsOf(Type type) =>
        [.. type.GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    private static (IReadOnlyList<string> All, Finder Find) ListOf(string list) => list switch
    {
        "Actions" => (Actions.All, Actions.Find),
        "CallResults" => (CallResults.All, CallResults.Find),
        "Initiators" => (Initiators.All, Initiators.Find),
        "Modes" => (Modes.All, Modes.Find),
        "Objects" => (Objects.All, Objects.Find),
        "States" => (States.All, States.Find),
        _ => (Statuses.All, Statuses.Find),
    };
}
