using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Bitrix24;
using Router.Sinks.Texts;

namespace Router.Sinks.Tests.Bitrix24;

public sealed class Bitrix24CheckTests : IAsyncLifetime
{
    private static readonly Bitrix24SinkOptions Good = new() { Webhook = new Secret("https://company.bitrix24.ru/rest/1/abc/") };

    private static readonly Bitrix24Application Application = new()
    {
        Portal = new Uri("https://company.bitrix24.ru"), ClientId = "local.1", ClientSecret = new Secret("key"),
    };

    private readonly Office _office = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Fact]
    public void GoodOptions_HaveNoProblems()
    {
        Problems(Good with { Proxy = new Uri("socks5://proxy:1080"), ContactField = "UF_CRM_1", Users = Users("inner:101") }).ShouldBeEmpty();
        Problems(new Bitrix24SinkOptions { Application = Application }).ShouldBeEmpty();
    }

    [Fact]
    public void NoWay_AndBothWays_AreAProblem()
    {
        Problems(new Bitrix24SinkOptions()).ShouldHaveSingleItem().Option.ShouldBe("webhook");
        Problems(Good with { Application = Application }).ShouldHaveSingleItem().Option.ShouldBe("webhook");
    }

    [Theory]
    [InlineData("https://company.bitrix24.ru/rest/abc/")]
    [InlineData("https://company.bitrix24.ru/rest/1/abc/profile.json?x=1")]
    [InlineData("https://company.bitrix24.ru/rest/one/abc/")]
    [InlineData("ftp://company.bitrix24.ru/rest/1/abc/")]
    [InlineData("abc")]
    public void Webhook_ThatIsNone_IsAProblem_AndIsNotShown(string webhook)
    {
        OptionProblem problem = Problems(Good with { Webhook = new Secret(webhook) }).ShouldHaveSingleItem();

        problem.Option.ShouldBe("webhook");
        problem.ToString().ShouldNotContain("abc");
    }

    [Fact]
    public void Application_ThatCannotWork_IsAProblem()
    {
        OptionOf(Application with { Portal = new Uri("https://company.bitrix24.ru/crm/") }).ShouldBe("application.portal");
        OptionOf(Application with { Oauth = new Uri("mailto:a@b") }).ShouldBe("application.oauth");
        OptionOf(Application with { ClientId = " " }).ShouldBe("application.client-id");
        OptionOf(Application with { ClientSecret = new Secret("") }).ShouldBe("application.client-secret");
    }

    [Fact]
    public void OtherOptions_ThatCannotWork_AreAProblem()
    {
        Problems(Good with { Users = Users("Ivan") }).ShouldHaveSingleItem().Option.ShouldBe("users.271914");
        Problems(Good with { Users = Users("inner:") }).ShouldHaveSingleItem().Option.ShouldBe("users.271914");
        Problems(Good with { ContactField = "PHONE" }).ShouldHaveSingleItem().Option.ShouldBe("contact-field");
        Problems(Good with { CompanyField = "UF CRM" }).ShouldHaveSingleItem().Option.ShouldBe("company-field");
        Problems(Good with { Proxy = new Uri("ftp://proxy") }).ShouldHaveSingleItem().Option.ShouldBe("proxy");
    }

    [Theory]
    [InlineData("contact:1", true)]
    [InlineData("Deal: 12", true)]
    [InlineData("contact", false)]
    [InlineData("contact:x", false)]
    [InlineData("invoice:1", false)]
    [InlineData(":1", false)]
    public void Entity_IsACard(string entity, bool isRight) =>
        new Bitrix24SinkFactory().ValidateTarget(new Bitrix24Target { Entity = entity }, Good).Any().ShouldBe(!isRight);

    [Theory]
    [InlineData(TextLanguage.Russian)]
    [InlineData(TextLanguage.English)]
    public void DefaultTexts_AreRead(TextLanguage language)
    {
        string[] texts = language == TextLanguage.Russian
            ? [Bitrix24Texts.RussianTitle, Bitrix24Texts.Subject, Bitrix24Texts.Text(language)]
            : [Bitrix24Texts.EnglishTitle, Bitrix24Texts.Subject, Bitrix24Texts.Text(language)];
        foreach (string text in texts)
        {
            TextTemplate.Compile(text, TextFormat.Plain).Problems.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Look_TellsWhoWeAre_AndLeavesNothing()
    {
        SinkCheck check = await LookAsync();

        check.IsRight.ShouldBeTrue();
        check.Lines.ShouldBe([$"localhost:{_office.Portal.Address.Port}: lets us in as user 7"]);
        _office.Portal.Called.ShouldBe(["profile", "scope"]);
    }

    [Fact]
    public async Task Look_NamesEachRightThatIsMissing()
    {
        await _office.BecomeApplicationAsync();
        _office.Options = _office.Options with { Users = Users("inner:101") };
        _office.Portal.Scopes.Clear();

        SinkCheck check = await LookAsync();

        check.IsRight.ShouldBeFalse();
        check.Lines.Skip(1).ShouldBe(new[] { "crm", "telephony", "user" }.Select(scope => $"the right {scope} is missing; tick it in the settings"));
    }

    [Fact]
    public async Task Look_WithAWebhook_WantsNoMoreThanItUses()
    {
        _office.Portal.Scopes.RemoveWhere(scope => scope != "crm");

        (await LookAsync()).IsRight.ShouldBeTrue();
    }

    [Fact]
    public async Task Look_TellsThatTheApplicationIsNotInstalled()
    {
        await _office.BecomeApplicationAsync();
        _office.Portal.Oauth.IsInstalled = false;

        (await LookAsync()).Lines.ShouldContain(line => line == "the application is not fully installed; open it at the portal");
    }

    [Fact]
    public async Task Look_WithoutAnAuthorization_SaysHowToGetOne()
    {
        _office.Options = _office.ApplicationOptions;

        (await LookAsync()).Lines.ShouldBe(["nobody has let the application in yet; run router sinks authorize test"]);
    }

    private async Task<SinkCheck> LookAsync()
    {
        await using ISink sink = _office.Build();
        return (await sink.CheckAsync(CancellationToken.None)).ShouldNotBeNull();
    }

    private static string OptionOf(Bitrix24Application application) => Problems(new Bitrix24SinkOptions { Application = application }).ShouldHaveSingleItem().Option;

    private static IEnumerable<OptionProblem> Problems(Bitrix24SinkOptions options) => new Bitrix24SinkFactory().Validate(options);

    private static Dictionary<string, string> Users(string user) => Office.Users(("271914", user));
}
