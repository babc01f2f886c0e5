using Router.EndToEnd.Tests.Support;
using Router.Sinks.Peers.Amocrm;
using Router.Sinks.Peers.Bitrix24;
using Router.Sinks.Peers.Email;
using Router.Sinks.Peers.Telegram;

namespace Router.EndToEnd.Tests.Examples;

/// <summary>Each file of <c>config/examples</c> does what its head says, with a real Router, a simulated app and peers that watch the protocol.</summary>
public sealed class ExampleTests
{
    private const string Missed = "CallResult=RejectedByCaller";

    private static readonly Dictionary<string, string> NoSecrets = [];

    [Fact]
    public async Task MissedCallsToTelegram_ByHours()
    {
        await using var telegram = new FakeTelegram();
        await using ExampleScene scene = await ExampleScene.StartAsync(
            "missed-calls-telegram.yaml", Secrets("telegram", FakeTelegram.Token), ("type: telegram\n", $"type: telegram\n    base-url: {telegram.Url}\n"));

        await scene.TellAsync($"Call.Finished {Missed} \"Time=2026-01-14 09:00:00\" CallID=11111111-5537-513c-f8d6-aae0c9499378");
        await scene.TellAsync($"Call.Finished {Missed} \"Time=2026-01-14 20:00:00\" CallID=22222222-5537-513c-f8d6-aae0c9499378");
        await scene.TellAsync("Call.Finished CallResult=Success CallID=33333333-5537-513c-f8d6-aae0c9499378");
        await scene.DeliveredAsync("telegram", 2);

        telegram.Messages.Select(message => (message.Chat, message.Topic, message.Visible.Split('\n', ',')[0].Split(':')[0]))
            .ShouldBe([("-1001234567890", null, "Пропущенный звонок"), ("-1001234567890", 7L, "Звонили не в рабочее время")], ignoreOrder: true);
    }

    [Fact]
    public async Task CallsIntoBitrix24()
    {
        await using var portal = new FakePortal(TimeProvider.System, "unused");
        await using ExampleScene scene = await ExampleScene.StartAsync(
            "bitrix24.yaml",
            Secrets("bitrix24", FakePortalOauth.ClientSecret),
            ("portal: https://example.bitrix24.ru\n", $"portal: {portal.Address}\n      oauth: {portal.Address}\n"),
            ("client-id: local.5f1e2d3c4b5a69.78901234", $"client-id: {FakePortalOauth.ClientId}"));
        await scene.AuthorizeAsync("b24", portal.Oauth.Browse);

        await scene.TellAsync("Call.Started.Softphone CallFrom=+74951234567");
        await scene.TellAsync("Call.Finished.Softphone CallFrom=+74951234567 CallResult=Success BillSec=40");
        await scene.DeliveredAsync("b24", 2);

        FakeCall call = portal.Telephony.Finished.ShouldHaveSingleItem();
        call.Phone.ShouldBe("74951234567");
        call.Ending.ShouldNotBeNull();
        portal.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task CallsIntoAmocrm()
    {
        await using var amocrm = new FakeAmocrm(TimeProvider.System, "the-token");
        await using ExampleScene scene = await ExampleScene.StartAsync(
            "amocrm.yaml", Secrets("amocrm", "the-token"), ("https://example.amocrm.ru", amocrm.Address.ToString()), ("7777777", $"{amocrm.Users[0]}"), ("8888888", $"{amocrm.Users[1]}"));

        await scene.TellAsync("Call.Finished.Softphone CallFrom=+74951234567 CallResult=Success BillSec=40");
        await scene.DeliveredAsync("amo", 1);

        amocrm.Store.Calls.ShouldHaveSingleItem()["params"]!["phone"]!.ToString().ShouldContain("4951234567");
        amocrm.Store.Contacts.ShouldHaveSingleItem();
        amocrm.Store.Leads.ShouldHaveSingleItem()["name"]!.ToString().ShouldStartWith("Звонок: ");
    }

    [Fact]
    public async Task ChatsAsADigest_AndWhatIsUrgentAtOnce()
    {
        await using var mail = new MailServer { Mechanisms = "PLAIN", Login = ("router@example.ru", "the password") };
        await using ExampleScene scene = await ExampleScene.StartAsync(
            "chats-email-digest.yaml",
            Secrets("mail", "the password"),
            ("host: smtp.yandex.ru ", $"host: localhost\n    port: {mail.Port}\n    tls: none "),
            ("host: smtp.yandex.ru\n", $"host: localhost\n    port: {mail.Port}\n    tls: none\n"),
            ("linger: 15m", "linger: 3s"));

        await scene.TellAsync("Message.ServicesClients \"MessageBody=Не печатает касса\"");
        await scene.TellAsync("Message.ServicesClients \"MessageBody=Срочно приезжайте\"");
        await scene.TellAsync("Message.Colleagues MessageBody=Обед?");
        await scene.DeliveredAsync("digest", 2);
        await scene.DeliveredAsync("urgent", 1);

        mail.Letters.Count.ShouldBe(2);
        mail.Letters.Single(letter => letter.Recipients.Contains("duty@example.ru", StringComparer.Ordinal)).Body().ShouldContain("Срочно приезжайте");
        ReceivedLetter digest = mail.Letters.Single(letter => letter.Recipients.Contains("support@example.ru", StringComparer.Ordinal));
        digest.Header("Subject").ShouldNotBeNull().ShouldStartWith("Переписка с клиентами");
        digest.Body().ShouldContain("касса");
        digest.Body().ShouldContain("приезжайте");
        digest.Body().ShouldNotContain("Обед");
    }

    [Theory]
    [InlineData("1c-http-service/router.yaml", "base", "https://1c.example.ru/base/hs/connect/event")]
    [InlineData("crm-webhook.yaml", "crm", "https://crm.example.ru/hooks/1c-connect")]
    public async Task CallsAndRatings_ByHttp(string example, string sink, string address)
    {
        await using WebhookServer server = await WebhookServer.StartAsync();
        Dictionary<string, string> secrets = sink == "base" ? Secrets("base", "the password") : NoSecrets;
        await using ExampleScene scene = await ExampleScene.StartAsync(example, secrets, (address, server.Url));

        await scene.TellAsync("Call.Started");
        await scene.TellAsync($"Call.Finished {Missed}");
        await scene.TellAsync("Treatment.ServiceQualityAssessment");
        await scene.TellAsync("Message.ServicesClients");
        await scene.DeliveredAsync(sink, 3);

        server.Taken.Select(item => item.GetProperty("type").GetString()).ShouldBe(
            ["1c-connect.Call.Started", "1c-connect.Call.Finished", "1c-connect.Treatment.ServiceQualityAssessment"], ignoreOrder: true);
    }

    [Fact]
    public async Task OwnProgram()
    {
        await using ExampleScene scene = await ExampleScene.StartAsync("own-program/router.yaml", NoSecrets);

        await scene.TellAsync($"Call.Finished {Missed}");
        await scene.TellAsync("Treatment.ServiceQualityAssessment");
        await scene.DeliveredAsync("own", 2);

        string[][] lines = [.. File.ReadLines(scene.Folder.PathOf("calls.txt")).Select(line => line.Split('\t'))];
        lines.Select(line => line[1]).ShouldBe(["missed", "rating"], ignoreOrder: true);
        lines.Single(line => line[1] == "missed")[2].ShouldStartWith("Пропущенный звонок: ");
    }

    [Fact]
    public async Task TerminalServer()
    {
        await using ExampleScene scene = await ExampleScene.StartAsync("terminal-server.yaml", NoSecrets);

        await scene.TellAsync("Call.Finished BillSec=601");
        await scene.TellAsync("Call.Finished BillSec=30 CallID=22222222-5537-513c-f8d6-aae0c9499378");
        await scene.DeliveredAsync("archive", 2);
        await scene.DeliveredAsync("calls", 1);

        JsonLines.Read(scene.Folder.PathOf("data", "calls.jsonl")).ShouldHaveSingleItem()
            .GetProperty("data").GetProperty("fields").GetProperty("BillSec").GetString().ShouldBe("601");
    }

    [Fact]
    public async Task Workstation()
    {
        await using ExampleScene scene = await ExampleScene.StartAsync("workstation.yaml", NoSecrets);

        await scene.TellAsync("Message.ServicesClients \"MessageBody=Срочно: касса\"");
        await scene.DeliveredAsync("screen", 1);
        await scene.DeliveredAsync("archive", 1);

        await scene.Router.Program.WaitForOutputAsync("Срочно! ");
        ProgramResult nameless = await scene.Router.RunVerbAsync("directory", "missing");
        nameless.ExitCode.ShouldBe(0, nameless.ToString());
        string[] table = nameless.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        table[0].ShouldBe("id;kind;count;last-seen;name");
        table.Skip(1).ShouldContain(line => line.Contains(";client;1;", StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Secrets(string name, string text) => new(StringComparer.Ordinal) { [name] = text };
}
