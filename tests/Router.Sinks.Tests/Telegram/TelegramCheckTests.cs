using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Telegram;

namespace Router.Sinks.Tests.Telegram;

public sealed class TelegramCheckTests : IAsyncLifetime
{
    private static readonly TelegramSinkOptions Good = new() { Token = new Secret("123456:ABC-DEF_1") };

    private readonly TelegramRig _rig = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task WithoutAChat_ListsThoseThatTheBotHasSeen_AndConfirmsNothing()
    {
        _rig.Options = _rig.Options with { Chat = null };
        _rig.Fake.Write(-1001, 5, "/start");
        _rig.Fake.Write(7, 7, "/start");
        _rig.Fake.Write(-1001, 5, "again");

        SinkCheck check = await CheckAsync();

        check.IsRight.ShouldBeTrue();
        check.Lines.ShouldBe(["the token is right, the bot is @router_bot", "-1001 — Duty (supergroup)", "7 — Duty (private)"]);
        _rig.Fake.Unconfirmed.ShouldBe(3);
        _rig.Fake.Calls.ShouldAllBe(call => !call.Fields.ContainsKey("offset") && !call.Fields.ContainsKey("allowed_updates"));
    }

    [Fact]
    public async Task WithoutAChat_AndWithReplies_ListsThoseOfItsMemory_AndDisturbsNobody()
    {
        _rig.Options = _rig.Options with { Chat = null, TwoWay = new TelegramTwoWay { Enabled = true, Allow = ["777"] } };
        _rig.State.Set("seen", """[{"Id":-5,"Title":"Old","Type":"group"}]""");

        SinkCheck check = await CheckAsync();

        check.Lines[^1].ShouldBe("-5 — Old (group)");
        _rig.Fake.Calls.ShouldNotContain(call => call.Method == "getUpdates");
    }

    [Fact]
    public async Task BotThatHasSeenNothing_SaysWhatToDo()
    {
        _rig.Options = _rig.Options with { Chat = null };

        (await CheckAsync()).Lines[^1].ShouldContain("/start");
    }

    [Theory]
    [InlineData("administrator", true)]
    [InlineData("member", true)]
    [InlineData("left", false)]
    [InlineData("kicked", false)]
    [InlineData("restricted", false)]
    public async Task Chat_IsLookedAt(string status, bool isRight)
    {
        _rig.Options = _rig.Options with { Chat = "-100" };
        _rig.Fake.MemberStatus = status;

        SinkCheck check = await CheckAsync();

        check.IsRight.ShouldBe(isRight);
        check.Lines[1].ShouldBe("-100 — Duty (supergroup)");
        check.Lines.Count.ShouldBe(isRight ? 2 : 3);
    }

    [Fact]
    public async Task ChatThatIsNotThere_IsWrong()
    {
        _rig.Fake.IsUnknown = _ => true;

        SinkCheck check = await CheckAsync();

        check.IsRight.ShouldBeFalse();
        check.Lines[^1].ShouldContain("check chat");
    }

    [Fact]
    public async Task WrongToken_IsWrong()
    {
        _rig.Options = _rig.Options with { Token = new Secret("123456:another") };

        SinkCheck check = await CheckAsync();

        check.IsRight.ShouldBeFalse();
        check.Lines.ShouldHaveSingleItem().ShouldContain("@BotFather");
    }

    [Fact]
    public async Task Webhook_IsToldWhereRepliesAreWanted()
    {
        _rig.Options = _rig.Options with { TwoWay = new TelegramTwoWay { Enabled = true, Allow = ["777"] } };
        _rig.Fake.WebhookUrl = "https://crm.example.com/hook";

        SinkCheck check = await CheckAsync();

        check.IsRight.ShouldBeFalse();
        check.Lines[^1].ShouldContain("deleteWebhook");
    }

    [Theory]
    [InlineData("")]
    [InlineData("ABC")]
    [InlineData("123456:ABC DEF")]
    [InlineData("123456:ABC/../x")]
    public void Token_ThatIsNone_IsAProblem(string token)
    {
        OptionProblem problem = ProblemOf(Good with { Token = new Secret(token) });

        problem.Option.ShouldBe("token");
        (problem.Russian == problem.English).ShouldBeFalse();
    }

    [Theory]
    [InlineData("ftp://x")]
    [InlineData("https://user:password@x")]
    [InlineData("https://x/?a=1")]
    public void BaseUrl_ThatCannotBeUsed_IsAProblem(string url) => ProblemOf(Good with { BaseUrl = new Uri(url) }).Option.ShouldBe("base-url");

    [Theory]
    [InlineData("duty")]
    [InlineData("@")]
    [InlineData("-100 1")]
    public void Chat_ThatIsNone_IsAProblem(string chat)
    {
        ProblemOf(Good with { Chat = chat }).Option.ShouldBe("chat");
        Factory.ValidateTarget(new TelegramTarget { Chat = chat }, Good).ShouldHaveSingleItem().Option.ShouldBe("chat");
    }

    [Fact]
    public void Proxy_OfAnotherKind_IsAProblem() => ProblemOf(Good with { Proxy = new Uri("ftp://proxy:1") }).Option.ShouldBe("proxy");

    [Fact]
    public void Silent_ThatIsNoHours_IsAProblem() => ProblemOf(Good with { Silent = ["at night"] }).Option.ShouldBe("silent");

    [Fact]
    public void TwoWay_ForNobody_IsAProblem() => ProblemOf(Good with { TwoWay = new TelegramTwoWay { Enabled = true } }).Option.ShouldBe("two-way.allow");

    [Fact]
    public void TwoWay_ForNoUser_IsAProblem() => ProblemOf(Good with { TwoWay = new TelegramTwoWay { Allow = ["Anna"] } }).Option.ShouldBe("two-way.allow");

    [Fact]
    public void Target_NeedsAChat_OfItsOwnOrTheSinks()
    {
        Factory.ValidateTarget(new TelegramTarget(), Good).ShouldHaveSingleItem().Option.ShouldBe("chat");
        Factory.ValidateTarget(new TelegramTarget(), Good with { Chat = "-1" }).ShouldBeEmpty();
        Factory.ValidateTarget(new TelegramTarget { Chat = "@our_group" }, Good).ShouldBeEmpty();
    }

    [Fact]
    public void GoodOptions_HaveNone() => Factory.Validate(Good with
    {
        Chat = "-1001234567890",
        BaseUrl = new Uri("http://localhost:8081"),
        Silent = ["mon-fri 21:00-09:00", "sat-sun"],
        TwoWay = new TelegramTwoWay { Enabled = true, Allow = ["123456789", "@anna_duty"] },
        Proxy = new Uri("socks5://proxy:1080"),
    }).ShouldBeEmpty();

    private static TelegramSinkFactory Factory { get; } = new();

    private static OptionProblem ProblemOf(TelegramSinkOptions options) => Factory.Validate(options).ShouldHaveSingleItem();

    private async Task<SinkCheck> CheckAsync() => (await (await _rig.BuildAsync()).CheckAsync(CancellationToken.None)).ShouldNotBeNull();
}
