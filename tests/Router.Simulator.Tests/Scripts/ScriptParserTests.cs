using System.Runtime.CompilerServices;
using Router.Simulator.Scripts;

namespace Router.Simulator.Tests.Scripts;

public sealed class ScriptParserTests
{
    [Theory]
    [InlineData("steps:\n  - wait: soon\n", 2, 11, "500ms")]
    [InlineData("steps:\n  - wiat: 1s\n", 2, 5, "did you mean wait?")]
    [InlineData("steps:\n  - dance: 1s\n", 2, 5, "there are: wait,")]
    [InlineData("steps:\n  - status: Awya\n", 2, 13, "did you mean Away?")]
    [InlineData("steps:\n  - event: sample:Call.Finishd\n", 2, 12, "did you mean Call.Finished?")]
    [InlineData("steps:\n  - event: sample:Call.Finished\n    with: { CallResutl: x }\n", 2, 12, "did you mean CallResult?")]
    [InlineData("steps:\n  - call: { modes: Softphone }\n", 2, 13, "did you mean mode?")]
    [InlineData("steps:\n  - call: { result: Sucess }\n", 2, 21, "did you mean Success?")]
    [InlineData("steps:\n  - chat: { mode: Softphone }\n", 2, 19, "ServicesClients, Colleagues")]
    [InlineData("steps:\n  - treatment: { assessment: 6 }\n", 2, 30, "from 1 to 5")]
    [InlineData("steps:\n  - fault: tornn random\n", 2, 12, "did you mean torn?")]
    [InlineData("steps:\n  - wait-for-subscription: ServicesClients/Call/incomin\n", 2, 28, "did you mean ServicesClients/Call/incoming?")]
    [InlineData("steps:\n  - clients: sharing\n", 2, 14, "share, refuse, steal")]
    [InlineData("steps:\n  - day: { rate: 5 }\n", 2, 10, "count or for")]
    [InlineData("steps:\n  - repeat: { times: 2 }\n", 2, 13, "times and steps")]
    [InlineData("steps:\n  - repeat: { times: 2, steps: [{ wait: x }] }\n", 2, 41, "500ms")]
    [InlineData("steps:\n  - { wait: 1s, status: Away }\n", 2, 5, "two steps")]
    [InlineData("steps:\n  - wait: 1s\n    lgin: sim-1\n", 3, 5, "did you mean login?")]
    [InlineData("logins: [sim-1]\nsteps:\n  - status: Away\n    login: sim-2\n", 4, 12, "none of sim-1, all")]
    [InlineData("logins: [271914]\nsteps: []\n", 1, 10, "sim-271914")]
    [InlineData("seed: x\nsteps: []\n", 1, 7, "number")]
    [InlineData("step: []\n", 1, 1, "did you mean steps?")]
    [InlineData("steps: 5\n", 1, 8, "list")]
    [InlineData("", 1, 1, "empty")]
    [InlineData("steps:\n  - wait: @me\n", 2, 11, "single quotes")]
    [InlineData("- wait: 1s\n", 1, 1, "key: value")]
    public void Says_what_is_wrong_and_where(string yaml, int line, int column, string hint)
    {
        (Script? script, IReadOnlyList<ScriptError> errors) = Script.Parse(yaml);
        script.ShouldBeNull();
        errors.ShouldContain(
            error => error.Line == line && error.Column == column && error.Explanation.English.Contains(hint, StringComparison.Ordinal),
            string.Join('\n', errors.Select(error => error.Format("f", Language.English))));
        errors.ShouldAllBe(error => error.Explanation.Russian.Length > 0);
    }

    [Fact]
    public void Reports_all_errors_at_once_in_order()
    {
        (_, IReadOnlyList<ScriptError> errors) = Script.Parse("clients: share\nfoo: 1\nsteps:\n  - wait: x\n  - status: Nope\n  - fault: 'off'\n  - restart: y\n");
        errors.Select(error => error.Line).ShouldBe([2, 4, 5, 7]);
        errors[0].Format("a.yaml", Language.Russian).ShouldStartWith("a.yaml:2:1: ключа foo здесь нет");
    }

    [Fact]
    public void Every_step_of_a_right_script_is_read()
    {
        (Script? script, IReadOnlyList<ScriptError> errors) = Script.Parse(
            """
            logins: [sim-1, sim-2]
            clients: steal
            seed: 9
            steps:
              - wait: 10ms
              - wait-for-client
              - wait-for-client: 2
              - wait-for-no-client
              - wait-for-subscription: 19
              - wait-for-subscription: servicesclients/call/INCOMING
              - wait-for-status: online
              - expect-command: { action: SendMessage, mode: Colleagues, within: 5s, fields: { MessageBody: 0271914 } }
              - event: sample:Call.Finished
                with: { CallResult: RingingTimeout }
                login: all
              - event: { mode: Softphone, object: Call, state: Started, initiator: self, id: 5, time: 2026-01-01 00:00:00, fields: { CallID: c } }
              - call
              - call: { number: "+7", initiator: self, result: Success, ring: 1s, talk: 1s, keys: 12, record: x, sip-cause: y, id: z }
              - chat: { mode: Colleagues, text: [a, b], pause: 1ms, initiator: self }
              - session: { mode: ServicesClients, initiator: incoming, for: 1s, uploaded: 1, downloaded: 2 }
              - treatment: { for: 1s, assessment: 5, comments: ok }
              - status: Away
                login: sim-2
              - fault: torn random
              - restart
              - restart: 1s
              - clients: share
              - repeat: { times: 3, steps: [wait-for-client] }
              - day: { rate: 5, seed: 2, count: 10, for: 1s }
            """);
        errors.ShouldBeEmpty();
        script!.Logins.ShouldBe(["sim-1", "sim-2"]);
        script.Clients.ShouldBe(Simulator.Apps.ClientsMode.Steal);
        script.Seed.ShouldBe(9);
        script.Steps.Count.ShouldBe(22);
    }

    [Fact]
    public void Examples_in_config_are_right()
    {
        string folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../config/simulator"));
        string[] files = Directory.GetFiles(folder, "*.yaml");
        files.Length.ShouldBeGreaterThanOrEqualTo(3);
        foreach (string file in files)
        {
            Script.Parse(File.ReadAllText(file)).Errors.Select(error => error.Format(file, Language.English)).ShouldBeEmpty();
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
