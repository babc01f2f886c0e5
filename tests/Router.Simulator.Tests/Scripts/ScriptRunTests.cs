using System.Text;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Apps;
using Router.Simulator.Scripts;
using Router.Simulator.Tests.Support;

namespace Router.Simulator.Tests.Scripts;

public sealed class ScriptRunTests
{
    [Fact]
    public async Task Script_goes_step_by_step_with_the_client()
    {
        await using Office office = await Office.OpenAsync(logins: 2);
        Script script = Parse(
            """
            steps:
              - wait-for-subscription: 19
              - event: sample:Call.Finished
                with: { CallResult: RingingTimeout, Time: 2026-02-03 04:05:06 }
              - event: { object: Call, mode: Softphone, initiator: self, state: Started, fields: { CallID: c1, Extra: "007" } }
              - expect-command: { action: SendMessage, within: 1m, fields: { ColleagueID: 74237DE05537513CF8D6AAE0C9499378 } }
              - chat: { mode: Colleagues, text: [раз, два], pause: 1ms }
              - call: { mode: Softphone, number: "+7", result: Success, ring: 1ms, talk: 1ms }
              - repeat: { times: 2, steps: [{ status: Away }] }
              - treatment: { for: 1ms, assessment: 2, comments: плохо }
              - session: { for: 1ms, downloaded: 2 }
              - wait-for-no-client
              - clients: refuse
            """);
        Task run = script.RunAsync(office.Company, Limit.Token);
        await using TestClient client = await office.SubscribedAsync();
        AgentEvent finished = await client.ReadEventAsync();
        finished.Fields.GetText(FieldNames.CallResult).ShouldBe(CallResults.RingingTimeout);
        finished.Time.ShouldBe(new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero));
        (await client.ReadEventAsync()).Fields.GetText("Extra").ShouldBe("007");
        run.IsCompleted.ShouldBeFalse();
        await client.SendAsync(Encoding.UTF8.GetBytes(
            "<Command Action=\"SendMessage\" Mode=\"Colleagues\"><ColleagueID>74237de0-5537-513c-f8d6-aae0c9499378</ColleagueID><MessageBody>x</MessageBody></Command>"));
        (await client.ReadAsync()).ShouldBeOfType<CommandResult>();

        List<AgentEvent> events = [];
        while (events.Count < 16)
        {
            events.Add(await client.ReadEventAsync());
        }

        await client.DisposeAsync();
        await run;
        events.Select(e => e.Fields.GetText(FieldNames.MessageBody)).Where(body => body is not null).Order(StringComparer.Ordinal).ShouldBe(["x", "два", "раз"]);
        events.Where(e => e.Object is Objects.Call).Select(e => e.State).ShouldBe([States.Started, States.CallAccepted, States.Finished]);
        events.Where(e => e.Object is Objects.AgentOnlineStatus).Select(e => e.Fields.GetText(FieldNames.Status))
            .ShouldBe([Statuses.Talking, Statuses.Online, Statuses.Away, Statuses.Away]);
        events.Count(e => e.Object is Objects.Treatment).ShouldBe(4);
        events.Count(e => e.Object is Objects.RemoteAccessSession).ShouldBe(2);
        office.Company.Clients.ShouldBe(ClientsMode.Refuse);
    }

    [Fact]
    public async Task Expected_command_that_does_not_come_fails_with_its_line()
    {
        await using Office office = await Office.OpenAsync();
        Script script = Parse("steps:\n  - expect-command: { action: Call, within: 1ms }\n");
        (await Should.ThrowAsync<SimulatorException>(() => script.RunAsync(office.Company, Limit.Token)))
            .Explanation.English.ShouldBe($"line 2: {office.Login}: no command Call came within 1ms");
    }

    [Fact]
    public async Task Steps_at_all_logins_go_at_once()
    {
        await using Office office = await Office.OpenAsync(logins: 3);
        await Parse("steps:\n  - status: Away\n    login: all\n  - restart: 1ms\n    login: all\n").RunAsync(office.Company, Limit.Token);
        foreach (SimulatedApp app in office.Company.Apps)
        {
            await app.WaitForStatusAsync(Statuses.Online, Limit.Token);
        }
    }

    private static Script Parse(string yaml)
    {
        (Script? script, IReadOnlyList<ScriptError> errors) = Script.Parse(yaml);
        errors.Select(error => error.Format("script", Language.English)).ShouldBeEmpty();
        return script!;
    }
}
