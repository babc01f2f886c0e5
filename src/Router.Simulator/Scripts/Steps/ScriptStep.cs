using Router.Simulator.Apps;

namespace Router.Simulator.Scripts.Steps;

/// <summary>One step of a script.</summary>
internal abstract class ScriptStep
{
    /// <summary>The word for all logins.</summary>
    public const string AllLogins = "all";

    /// <summary>Whose app it happens at: a login, <c>all</c>, or <see langword="null"/> for the first one.</summary>
    public string? Login { get; init; }

    /// <summary>The line that it stands in, for messages.</summary>
    public long Line { get; init; }

    /// <summary>Takes steps one after another.</summary>
    public static async Task RunAllAsync(IReadOnlyList<ScriptStep> steps, SimulatedCompany company, CancellationToken cancellation)
    {
        foreach (ScriptStep step in steps)
        {
            await step.RunAsync(company, cancellation);
        }
    }

    /// <summary>Takes the step.</summary>
    public abstract Task RunAsync(SimulatedCompany company, CancellationToken cancellation);

    /// <summary>The apps it concerns.</summary>
    protected IReadOnlyList<SimulatedApp> AppsOf(SimulatedCompany company)
    {
        if (Login is AllLogins)
        {
            return company.Apps;
        }

        SimulatedApp? app = Login is null ? company.Apps[0] : company.FindApp(Login);
        return app is not null
            ? [app]
            : throw new SimulatorException(new Bilingual(
                $"line {Line}: there is no login {Login} here; add it to logins",
                $"строка {Line}: логина {Login} здесь нет; добавьте его в logins"));
    }
}
