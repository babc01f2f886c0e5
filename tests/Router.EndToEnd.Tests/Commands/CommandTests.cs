using System.Text.Json;
using Router.EndToEnd.Tests.Support;

namespace Router.EndToEnd.Tests.Commands;

/// <summary>Commands with every end that they may have (protocol.md, section 4).</summary>
public sealed class CommandTests
{
    private const string Technical = "2727c543-55fc-11e4-80c5-0025904f970d";
    private const string Vasilek = "9cc54ec8-e299-11e0-8d8a-000c2926d843";
    private const string Zhukova = "af4ff1e0-584b-11e4-80c5-0025904f970d";

    [Fact]
    public async Task Command_IsDoneOrRefusedWithTheAppsText()
    {
        await using var scene = await Scene.OpenAsync();

        await scene.ShouldBeAsync("done", null, Status("Away"));
        await scene.ShouldBeAsync("done", null, Message(Technical, Zhukova));
        await scene.ShouldBeAsync("done", null, "<Command Action=\"Call\" Mode=\"Softphone\"><CallTo>102</CallTo></Command>");
        await scene.ShouldBeAsync("refused", "Action is not recognized", "<Command Action=\"Dance\"/>");
        await scene.ShouldBeAsync("refused", "Mode is not recognized", "<Command Action=\"SendMessage\" Mode=\"Parrots\"><MessageBody>x</MessageBody></Command>");
        await scene.ShouldBeAsync("refused", "Object or Action is not recognized", "<Command Action=\"Call\" Mode=\"Softphone\"/>");
        await scene.ShouldBeAsync("refused", "Status is not recognized", Status("Asleep"));
        await scene.ShouldBeAsync("refused", "Not possible to establish this status", Status("Talking"));
        await scene.ShouldBeAsync("refused", "ServiceID not found", Message(Vasilek, Zhukova));
        await scene.ShouldBeAsync("refused", "Unable to find user for service", Message(Technical, Vasilek));
        await scene.ShouldBeAsync(
            "refused", "Unable to find Colleague", $"<Command Action=\"SendMessage\" Mode=\"Colleagues\"><ColleagueID>{Vasilek}</ColleagueID><MessageBody>x</MessageBody></Command>");

        await scene.Simulator.TypeAsync("fault logout");
        await scene.Simulator.WaitForRecordAsync(record => record.Of("fault").Any());
        await scene.ShouldBeAsync("refused", "agent is offline", Message(Technical, Zhukova));
        await scene.ShouldBeAsync("refused", "Agent not Logged", Status("Online"));
    }

    [Fact]
    public async Task Command_ThatCannotLeave_IsNotSent()
    {
        await using var scene = await Scene.OpenAsync();

        (await scene.Router.Control.SendAsync("sim-nobody", Status("Away"))).GetProperty("status").GetString().ShouldBe("not-sent");
        await scene.Simulator.QuitAsync();
        await scene.Router.WaitForStatusAsync(state => state.StateOf(scene.Login) is "absent");
        await scene.ShouldBeAsync("not-sent", null, Status("Away"));
    }

    [Fact]
    public async Task Command_WithoutAnswer_IsUnknownAndNotSentAgain()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.Simulator.TypeAsync("fault no-reply");
        await scene.Simulator.WaitForRecordAsync(record => record.Of("fault").Any());

        JsonElement late = await scene.Router.Control.SendAsync(scene.Login, Status("Away"), timeoutSeconds: 1);
        late.GetProperty("status").GetString().ShouldBe("unknown", late.ToString());

        Task<JsonElement> cut = scene.Router.Control.SendAsync(scene.Login, Status("DoNotDisturb"));
        await scene.Simulator.WaitForRecordAsync(record => StatusCommands(record) == 2);
        await scene.Simulator.TypeAsync("fault off");
        await scene.Simulator.TypeAsync("fault disconnect");
        (await cut).GetProperty("status").GetString().ShouldBe("unknown", (await cut).ToString());

        await scene.Router.WaitForSubscriptionsAsync(scene.Login);
        await scene.ShouldBeAsync("done", null, Status("Online"));
        StatusCommands(scene.Simulator.ReadRecord()).ShouldBe(3);
    }

    [Fact]
    public async Task Send_AsPeopleTypeIt_TellsTheEnd()
    {
        await using var scene = await Scene.OpenAsync();

        ProgramResult done = await scene.Router.RunVerbAsync("send", scene.Login, "status", "Away");
        done.ExitCode.ShouldBe(0, done.ToString());
        ProgramResult refused = await scene.Router.RunVerbAsync("send", scene.Login, "status", "Talking");
        refused.ExitCode.ShouldBe(1, refused.ToString());
        $"{refused.Output}{refused.Errors}".ShouldContain("Not possible to establish this status");
        StatusCommands(scene.Simulator.ReadRecord()).ShouldBe(2);
    }

    private static int StatusCommands(SimulatorRecord record) =>
        record.Of("command").Count(line => line.TryGetProperty("action", out JsonElement action) && action.GetString() is "ChangeMyOnlineStatus");

    private static string Status(string status) => $"<Command Action=\"ChangeMyOnlineStatus\"><Status>{status}</Status></Command>";

    private static string Message(string service, string user) =>
        $"<Command Action=\"SendMessage\" Mode=\"ServicesClients\"><ClientID>{Vasilek}</ClientID><UserID>{user}</UserID><ServiceID>{service}</ServiceID><MessageBody>Здравствуйте</MessageBody></Command>";

    /// <summary>A simulator with a Router that is subscribed.</summary>
    private sealed class Scene : IAsyncDisposable
    {
        private readonly TestFolder _folder = new();

        public string Login { get; } = TestFolder.NewLogin();

        public required SimulatorProcess Simulator { get; set; }

        public required RouterProcess Router { get; set; }

        public static async Task<Scene> OpenAsync()
        {
            var scene = new Scene { Simulator = null!, Router = null! };
            scene.Simulator = await SimulatorProcess.StartAsync(scene._folder, [scene.Login]);
            scene.Router = await RouterProcess.StartAsync(scene._folder, RouterProcess.Configuration([scene.Login], Archive.Everything));
            await scene.Router.WaitForSubscriptionsAsync(scene.Login);
            return scene;
        }

        public async Task ShouldBeAsync(string status, string? text, string command)
        {
            JsonElement outcome = await Router.Control.SendAsync(Login, command);
            outcome.GetProperty("status").GetString().ShouldBe(status, $"{command} → {outcome}");
            if (text is not null)
            {
                outcome.GetProperty("text").GetString().ShouldBe(text, command);
            }
        }

        public async ValueTask DisposeAsync()
        {
            await Router.DisposeAsync();
            await Simulator.DisposeAsync();
            _folder.Dispose();
        }
    }
}
