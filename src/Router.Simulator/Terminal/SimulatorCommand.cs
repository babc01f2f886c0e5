using System.CommandLine;
using System.Globalization;
using System.Numerics;
using Router.Simulator.Apps;
using Router.Simulator.Days;
using Router.Simulator.Faults;
using Router.Simulator.Samples;
using Router.Simulator.Scripts;
using Router.Simulator.Wire;

namespace Router.Simulator.Terminal;

/// <summary>The command line: options, their checks, and what they make of a run.</summary>
internal sealed class SimulatorCommand
{
    private const int MostLogins = 1000;

    private readonly Language _language;
    private readonly Option<string[]> _login;
    private readonly Option<int?> _logins;
    private readonly Option<string?> _script;
    private readonly Option<string[]> _event;
    private readonly Option<bool> _noWait;
    private readonly Option<bool> _samples;
    private readonly Option<bool> _faultList;
    private readonly Option<bool> _day;
    private readonly Option<double?> _rate;
    private readonly Option<long?> _count;
    private readonly Option<string?> _for;
    private readonly Option<int?> _seed;
    private readonly Option<string?> _clients;
    private readonly Option<string[]> _fault;
    private readonly Option<string?> _forms;
    private readonly Option<string?> _record;
    private readonly Option<bool> _console;
    private readonly Option<bool> _noConsole;
    private readonly Option<bool> _verbose;
    private readonly Option<bool> _stay;
    private readonly Option<bool> _eventsFirst;
    private readonly Option<bool> _omitMissingId;
    private readonly RootCommand _root;

    private SimulatorCommand(Language language)
    {
        _language = language;
        _root = new RootCommand(OptionTexts.Program.In(language));
        _login = Add<string[]>("--login", OptionTexts.Login);
        _logins = AddNumber<int>("--logins", OptionTexts.Logins);
        _script = Add<string?>("--script", OptionTexts.Script);
        _event = Add<string[]>("--event", OptionTexts.Event);
        _event.AllowMultipleArgumentsPerToken = true;
        _event.Arity = ArgumentArity.OneOrMore;
        _noWait = Add<bool>("--no-wait", OptionTexts.NoWait);
        _samples = Add<bool>("--samples", OptionTexts.Samples);
        _faultList = Add<bool>("--faults", OptionTexts.FaultList);
        _day = Add<bool>("--day", OptionTexts.Day);
        _rate = AddNumber<double>("--rate", OptionTexts.Rate);
        _count = AddNumber<long>("--count", OptionTexts.Count);
        _for = Add<string?>("--for", OptionTexts.For);
        _seed = AddNumber<int>("--seed", OptionTexts.Seed);
        _clients = Add<string?>("--clients", OptionTexts.Clients);
        _fault = Add<string[]>("--fault", OptionTexts.Fault);
        _forms = Add<string?>("--forms", OptionTexts.Forms);
        _record = Add<string?>("--record", OptionTexts.Record);
        _console = Add<bool>("--console", OptionTexts.Console);
        _noConsole = Add<bool>("--no-console", OptionTexts.NoConsole);
        _verbose = Add<bool>("--verbose", OptionTexts.Verbose);
        _stay = Add<bool>("--stay", OptionTexts.Stay);
        _eventsFirst = Add<bool>("--events-first", OptionTexts.EventsFirst);
        _omitMissingId = Add<bool>("--omit-missing-id", OptionTexts.OmitMissingId);
        Option<string?> lang = Add<string?>("--lang", OptionTexts.Lang);
        lang.AcceptOnlyFromAmong("ru", "en");
    }

    /// <summary>Runs the program; answers its exit code.</summary>
    public static async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error)
    {
        Language language = Languages.Of(args, CultureInfo.CurrentUICulture);
        var command = new SimulatorCommand(language);
        ParseResult parsed = command._root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                await error.WriteLineAsync(problem.Message);
            }

            return ExitCodes.Usage;
        }

        command._root.SetAction((result, _) => command.StartAsync(result, input, output, error));

        // Signals are the run's own: it ends in order and answers 0.
        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = null });
    }

    private async Task<int> StartAsync(ParseResult parsed, TextReader input, TextWriter output, TextWriter error)
    {
        if (parsed.GetValue(_samples) || parsed.GetValue(_faultList))
        {
            IReadOnlyList<string> names = parsed.GetValue(_samples) ? SampleStore.Names : Fault.Usages;
            await output.WriteLineAsync(string.Join(Environment.NewLine, names));
            return ExitCodes.Done;
        }

        RunPlan plan;
        try
        {
            if (ReadScript(parsed, error) is not (true, var script))
            {
                return ExitCodes.Usage;
            }

            plan = MakePlan(parsed, script);
        }
        catch (SimulatorException e)
        {
            await error.WriteLineAsync(e.Explanation.In(_language));
            return ExitCodes.Usage;
        }

        return await new SimulatorRun(plan, input, output, error).RunAsync();
    }

    private (bool IsRight, Script? Script) ReadScript(ParseResult parsed, TextWriter error)
    {
        if (parsed.GetValue(_script) is not { } path)
        {
            return (true, null);
        }

        string yaml;
        try
        {
            yaml = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SimulatorException(new Bilingual($"the script {path} cannot be read: {e.Message}", $"сценарий {path} не прочитать: {e.Message}"));
        }

        (Script? script, IReadOnlyList<ScriptError> errors) = Script.Parse(yaml);
        foreach (ScriptError problem in errors)
        {
            error.WriteLine(problem.Format(path, _language));
        }

        return (errors.Count == 0, script);
    }

    private RunPlan MakePlan(ParseResult parsed, Script? script)
    {
        int seed = parsed.GetValue(_seed) ?? script?.Seed ?? 1;
        List<Fault> faults = [.. (parsed.GetValue(_fault) ?? []).Select(Fault.Parse)];
        if (parsed.GetValue(_forms) is { } forms)
        {
            faults.Add(Fault.Parse("forms " + forms));
        }

        bool hasConsole = !parsed.GetValue(_noConsole) && (parsed.GetValue(_console) || (!Console.IsInputRedirected && !Console.IsOutputRedirected));
        return new RunPlan
        {
            Language = _language,
            Logins = ReadLogins(parsed, script),
            Options = new SimulatorOptions
            {
                Seed = seed,
                Clients = ReadClients(parsed) ?? script?.Clients ?? ClientsMode.Share,
                EventsBeforeResults = parsed.GetValue(_eventsFirst),
                OmitMissingIds = parsed.GetValue(_omitMissingId),
            },
            Faults = faults,
            Script = script,
            Events = EventArguments.Parse(parsed.GetValue(_event) ?? []),
            Day = ReadDay(parsed, seed),
            WaitsForReaders = !parsed.GetValue(_noWait),
            Stays = parsed.GetValue(_stay),
            HasConsole = hasConsole,
            // Who types at the console wants to see what came of it; a day would drown that.
            IsVerbose = parsed.GetValue(_verbose) || (hasConsole && !parsed.GetValue(_day)),
            RecordPath = parsed.GetValue(_record),
        };
    }

    private IReadOnlyList<string> ReadLogins(ParseResult parsed, Script? script)
    {
        List<string> logins = [.. parsed.GetValue(_login) ?? []];
        if (parsed.GetValue(_logins) is { } count)
        {
            if (count is < 1 or > MostLogins)
            {
                throw new SimulatorException(new Bilingual($"--logins takes 1 to {MostLogins}", $"--logins — от 1 до {MostLogins}"));
            }

            logins.AddRange(Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{SimulatedCompany.LoginPrefix}{number:D3}")));
        }

        logins.AddRange(script?.Logins ?? []);
        logins.ForEach(SimulatedCompany.CheckLogin);
        return logins.Count == 0 ? [SimulatedCompany.LoginPrefix + "1"] : [.. logins.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private ClientsMode? ReadClients(ParseResult parsed)
    {
        if (parsed.GetValue(_clients) is not { } name)
        {
            return null;
        }

        return KebabName.Find<ClientsMode>(name) ?? throw new SimulatorException(new Bilingual(
            $"--clients is share, refuse or steal, not \"{name}\"",
            $"--clients — share, refuse или steal, а не «{name}»"));
    }

    private DayOptions? ReadDay(ParseResult parsed, int seed)
    {
        TimeSpan? length = null;
        if (parsed.GetValue(_for) is { } text)
        {
            length = Durations.TryParse(text, out TimeSpan time)
                ? time
                : throw new SimulatorException(new Bilingual($"--for is {Durations.Usage.English}, not \"{text}\"", $"--for — {Durations.Usage.Russian}, а не «{text}»"));
        }

        double rate = parsed.GetValue(_rate) ?? new DayOptions().Rate;
        if (rate is <= 0 or > 1_000_000)
        {
            throw new SimulatorException(new Bilingual("--rate is above 0 and at most 1000000", "--rate — больше 0 и не больше 1000000"));
        }

        bool isAsked = parsed.GetValue(_day);
        if (!isAsked && (length is not null || parsed.GetValue(_count) is not null || parsed.GetValue(_rate) is not null))
        {
            throw new SimulatorException(new Bilingual("--rate, --count and --for belong to --day; add it", "--rate, --count и --for относятся к --day; добавьте его"));
        }

        return isAsked ? new DayOptions { Rate = rate, Seed = seed, Count = parsed.GetValue(_count), Length = length } : null;
    }

    private Option<T> Add<T>(string name, Bilingual description)
    {
        var option = new Option<T>(name) { Description = description.In(_language) };
        _root.Options.Add(option);
        return option;
    }

    /// <summary>A number in the same spelling everywhere, and said in our words when it is none.</summary>
    private Option<T?> AddNumber<T>(string name, Bilingual description)
        where T : struct, INumber<T>
    {
        Option<T?> option = Add<T?>(name, description);
        option.CustomParser = argument =>
        {
            string written = argument.Tokens[0].Value;
            if (T.TryParse(written, CultureInfo.InvariantCulture, out T number))
            {
                return number;
            }

            argument.AddError(new Bilingual($"\"{written}\" is no number; write {name} 10", $"«{written}» — не число; пишите {name} 10").In(_language));
            return null;
        };
        return option;
    }
}
