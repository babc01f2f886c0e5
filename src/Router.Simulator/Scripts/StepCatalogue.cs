using System.Globalization;
using Router.Protocol.Vocabulary;
using Router.Simulator.Apps;
using Router.Simulator.Days;
using Router.Simulator.Faults;
using Router.Simulator.Scripts.Steps;
using Router.Simulator.Wire;
using YamlDotNet.RepresentationModel;

namespace Router.Simulator.Scripts;

/// <summary>All kinds of steps.</summary>
internal static class StepCatalogue
{
    private static readonly StepVerb[] All =
    [
        new("wait", NeedsValue: true, ReadWait),
        new("wait-for-client", NeedsValue: false, ReadWaitForClient),
        new("wait-for-no-client", NeedsValue: false, context => context.AtApps((app, cancellation) => app.WaitForNoClientAsync(cancellation))),
        new("wait-for-subscription", NeedsValue: true, ReadWaitForSubscription),
        new("wait-for-status", NeedsValue: true, context => ReadStatus(context) is { } status
            ? context.AtApps((app, cancellation) => app.WaitForStatusAsync(status, cancellation))
            : null),
        new("expect-command", NeedsValue: true, CommandExpectation.Read),
        new("event", NeedsValue: true, EventStepReader.Read),
        new("call", NeedsValue: false, ProcessStepReader.ReadCall),
        new("chat", NeedsValue: false, ProcessStepReader.ReadChat),
        new("session", NeedsValue: false, ProcessStepReader.ReadSession),
        new("treatment", NeedsValue: false, ProcessStepReader.ReadTreatment),
        new("status", NeedsValue: true, context => ReadStatus(context) is { } status ? context.AtApps(app => app.ChangeStatus(status)) : null),
        new("fault", NeedsValue: true, ReadFault),
        new("restart", NeedsValue: false, ReadRestart),
        new("clients", NeedsValue: true, ReadClients),
        new("repeat", NeedsValue: true, ReadRepeat),
        new("day", NeedsValue: false, ReadDay),
    ];

    /// <summary>The names of all kinds.</summary>
    public static IReadOnlyList<string> Verbs { get; } = [.. All.Select(verb => verb.Name)];

    /// <summary>The kind of this name.</summary>
    public static StepVerb? Find(string name) => Array.Find(All, verb => string.Equals(verb.Name, name, StringComparison.Ordinal));

    private static CompanyStep? ReadWait(StepContext context)
    {
        if (context.Text() is not { } text)
        {
            return null;
        }

        if (Durations.TryParse(text, out TimeSpan time))
        {
            return new CompanyStep((company, cancellation) => Task.Delay(time, company.Options.Time, cancellation));
        }

        context.Note(new Bilingual($"\"{text}\" is not {Durations.Usage.English}", $"«{text}» — не {Durations.Usage.Russian}"));
        return null;
    }

    private static AppStep? ReadWaitForClient(StepContext context)
    {
        if (context.Value is YamlScalarNode { Value: null or "" })
        {
            return context.AtApps((app, cancellation) => app.WaitForClientAsync(cancellation));
        }

        return context.Step.Number("wait-for-client", 1, 1000) is { } count
            ? context.AtApps((app, cancellation) => app.WaitForClientsAsync(count, cancellation))
            : null;
    }

    private static AppStep? ReadWaitForSubscription(StepContext context)
    {
        if (context.Text() is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0)
        {
            return context.AtApps((app, cancellation) => app.WaitForSubscriptionsAsync(count, cancellation));
        }

        Category? category = Category.Known.Cast<Category?>().FirstOrDefault(known => string.Equals(known.ToString(), text, StringComparison.OrdinalIgnoreCase));
        if (category is { } wanted)
        {
            return context.AtApps((app, cancellation) => app.WaitForSubscriptionAsync(wanted, cancellation));
        }

        Bilingual hint = NearestName.Hint(text, Category.Known.Select(known => known.ToString()));
        context.Note(new Bilingual(
            $"\"{text}\" is neither a number of subscriptions nor a category such as ServicesClients/Call/incoming{hint.English}",
            $"«{text}» — не число подписок и не категория, например ServicesClients/Call/incoming{hint.Russian}"));
        return null;
    }

    private static string? ReadStatus(StepContext context)
    {
        if (context.Text() is not { } text)
        {
            return null;
        }

        if (Statuses.Find(text) is { } status)
        {
            return status;
        }

        context.Step.NoteUnknown(context.Value, text, Statuses.All);
        return null;
    }

    private static AppStep? ReadFault(StepContext context)
    {
        if (context.Text() is not { } text)
        {
            return null;
        }

        try
        {
            var fault = Fault.Parse(text);
            return context.AtApps(app => app.Apply(fault));
        }
        catch (SimulatorException e)
        {
            context.Note(e.Explanation);
            return null;
        }
    }

    private static AppStep ReadRestart(StepContext context)
    {
        TimeSpan downtime = context.Value is YamlScalarNode { Value: null or "" }
            ? TimeSpan.FromSeconds(1)
            : context.Step.Duration("restart") ?? TimeSpan.Zero;
        return context.AtApps((app, cancellation) => app.RestartAsync(downtime, cancellation));
    }

    private static CompanyStep? ReadClients(StepContext context)
    {
        if (context.Text() is not { } text)
        {
            return null;
        }

        if (KebabName.Find<ClientsMode>(text) is not { } mode)
        {
            context.Step.NoteUnknown(context.Value, text, KebabName.All<ClientsMode>());
            return null;
        }

        return new CompanyStep((company, _) =>
        {
            company.Clients = mode;
            return Task.CompletedTask;
        });
    }

    private static RepeatStep? ReadRepeat(StepContext context)
    {
        if (context.Keys() is not { } keys)
        {
            return null;
        }

        int times = keys.Number("times", 1, 1_000_000) ?? 1;
        IReadOnlyList<ScriptStep> steps = [];
        if (keys.Node("steps") is { } list)
        {
            steps = StepParser.ParseAll(list, context.Errors, context.Logins);
        }
        else
        {
            context.Note(new Bilingual("repeat needs times and steps", "repeat нужны times и steps"));
        }

        keys.Finish();
        return new RepeatStep(times, steps);
    }

    private static CompanyStep? ReadDay(StepContext context)
    {
        if (context.Keys() is not { } keys)
        {
            return null;
        }

        var options = new DayOptions
        {
            Rate = keys.Number("rate", 1, 1_000_000) ?? new DayOptions().Rate,
            Seed = keys.Number("seed", 0, int.MaxValue) ?? new DayOptions().Seed,
            Count = keys.Number("count", 1, int.MaxValue),
            Length = keys.Duration("for"),
        };
        if (options.Count is null && options.Length is null)
        {
            context.Note(new Bilingual("a day in a script needs an end: count or for", "дню в сценарии нужен конец: count или for"));
        }

        keys.Finish();
        return new CompanyStep((company, cancellation) => OfficeDay.RunAsync(company, options, cancellation));
    }
}
