using System.Globalization;
using Router.Protocol.Vocabulary;
using Router.Simulator.Apps;
using Router.Simulator.Events;
using Router.Simulator.Faults;
using Router.Simulator.Samples;
using Router.Simulator.Wire;

namespace Router.Simulator.Terminal;

/// <summary>Takes what people type while the simulator runs. The end of the input is <c>quit</c>.</summary>
internal sealed class LiveConsole(SimulatedCompany company, TextReader input, OccurrenceLines lines, Language language)
{
    private static readonly TimeSpan Ring = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(3);

    private static readonly string[] Verbs =
    [
        "help", "logins", "event", "call", "chat", "session", "treatment", "status", "fault", "restart", "clients", "samples", "faults", "verbose", "quit",
    ];

    /// <summary>Reads until <c>quit</c>, then cancels <paramref name="stop"/>.</summary>
    public async Task RunAsync(CancellationTokenSource stop)
    {
        await Task.Yield();
        lines.Say(new Bilingual("type help for what can be typed", "введите help — список команд"));
        while (!stop.IsCancellationRequested)
        {
            string? line = await input.ReadLineAsync(stop.Token);
            string[] words = line is null ? ["quit"] : Words.Split(line);
            if (words is ["quit" or "exit"])
            {
                await stop.CancelAsync();
                return;
            }

            if (words.Length > 0)
            {
                Take(words[0].ToLowerInvariant(), words[1..]);
            }
        }
    }

    private void Take(string verb, string[] rest)
    {
        try
        {
            Do(verb, rest);
        }
        catch (SimulatorException e)
        {
            lines.Say(e.Explanation);
        }
    }

    private void Do(string verb, string[] rest)
    {
        (SimulatedApp app, bool isNamed, string[] words) = TakeLogin(rest);
        switch (verb)
        {
            case "help":
                lines.Say(ConsoleHelp.Text);
                break;
            case "logins":
                ShowLogins();
                break;
            case "samples":
                Say(string.Join(Environment.NewLine, SampleStore.Names));
                break;
            case "faults":
                Say(string.Join(Environment.NewLine, Fault.Usages));
                break;
            case "event":
                Send(app, words);
                break;
            case "call":
                string result = words is [var text] ? Known(text, CallResults.Find(text), CallResults.All) : CallResults.Success;
                app.Begin((app.Planner.Call() with { Initiator = Initiators.Incoming, Ring = Ring, Talk = Length, Result = result, RecordLink = null }).ToProcess());
                break;
            case "chat":
                Chat(app, string.Join(' ', words));
                break;
            case "session":
                app.Begin((app.Planner.Session() with { Length = Length }).ToProcess());
                break;
            case "treatment":
                int rating = words is [var digit] && int.TryParse(digit, NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : 5;
                app.Begin((app.Planner.Treatment() with { Length = Length, Assessment = Math.Clamp(rating, 1, 5) }).ToProcess());
                break;
            case "status":
                string word = words.Length > 0 ? words[0] : string.Empty;
                app.ChangeStatus(Known(word, Statuses.Find(word), Statuses.All));
                break;
            case "fault":
                company.Apply(Fault.Parse(string.Join(' ', words)), isNamed ? app.Login : null);
                break;
            case "restart":
                app.Apply(Fault.Parse(string.Join(' ', ["restart", .. words])));
                break;
            case "clients" when words is []:
                Say(KebabName.Of(app.Clients));
                break;
            case "clients":
                string mode = words[0];
                Known(mode, KebabName.Find<ClientsMode>(mode) is null ? null : mode, KebabName.All<ClientsMode>());
                company.Clients = KebabName.Find<ClientsMode>(mode)!.Value;
                break;
            case "verbose":
                lines.IsVerbose = words is not ["off"];
                break;
            default:
                throw Unknown(verb);
        }
    }

    private static SimulatorException Unknown(string verb)
    {
        bool isFault = Fault.Usages.Any(usage => string.Equals(usage.Split(' ')[0], verb, StringComparison.Ordinal));
        Bilingual hint = isFault
            ? new Bilingual($"; type fault {verb}", $"; введите fault {verb}")
            : NearestName.Hint(verb, Verbs);
        return hint.English.Length > 0
            ? new SimulatorException(new Bilingual($"there is no command {verb}{hint.English}", $"команды {verb} нет{hint.Russian}"))
            : new SimulatorException(new Bilingual($"there is no command {verb}; type help", $"команды {verb} нет; введите help"));
    }

    private (SimulatedApp App, bool IsNamed, string[] Words) TakeLogin(string[] words)
    {
        if (words.Length == 0 || !words[0].StartsWith(SimulatedCompany.LoginPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return (company.Apps[0], false, words);
        }

        SimulatedApp app = company.FindApp(words[0])
            ?? throw new SimulatorException(new Bilingual($"there is no login {words[0]} here", $"логина {words[0]} здесь нет"));
        return (app, true, words[1..]);
    }

    private void ShowLogins()
    {
        foreach (SimulatedApp app in company.Apps)
        {
            lines.Say(new Bilingual(
                $"{app.Login}: {app.Status}, clients {app.ClientCount}, subscriptions {app.Subscriptions.Count}",
                $"{app.Login}: {app.Status}, клиентов {app.ClientCount}, подписок {app.Subscriptions.Count}"));
        }
    }

    private void Send(SimulatedApp app, string[] words)
    {
        IReadOnlyList<PlannedEvent> events = EventArguments.Parse(words);
        if (events.Count == 0)
        {
            throw new SimulatorException(new Bilingual("name a sample: event Call.Finished", "назовите пример: event Call.Finished"));
        }

        foreach (PlannedEvent planned in events)
        {
            RaisedEvent raised = app.Raise(planned.HasTime ? planned.Event : EventNow.Of(planned.Event, app.Time));
            lines.Say(new Bilingual($"{planned.Name}: to {raised.Connections} clients", $"{planned.Name}: клиентам, числом {raised.Connections}"));
        }
    }

    private void Chat(SimulatedApp app, string text)
    {
        ChatPlan plan = app.Planner.Chat(Modes.ServicesClients);
        string body = text.Length > 0 ? text : new Bilingual("Hello", "Здравствуйте").In(language);
        app.Begin((plan with { Lines = [new ChatLine(Initiators.Incoming, app.Planner.Uuid(), body)] }).ToProcess());
    }

    private static string Known(string written, string? word, IReadOnlyList<string> words)
    {
        if (word is not null)
        {
            return word;
        }

        Bilingual hint = NearestName.Hint(written, words);
        string list = string.Join(", ", words);
        throw new SimulatorException(new Bilingual($"\"{written}\" is none of {list}{hint.English}", $"«{written}» — ни одно из: {list}{hint.Russian}"));
    }

    private void Say(string text) => lines.Say(new Bilingual(text, text));
}
