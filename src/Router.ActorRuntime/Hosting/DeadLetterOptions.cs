namespace Akka.Hosting;

/// <summary>Which dead letters are logged.</summary>
public class DeadLetterOptions
{
    /// <summary>Whether dead letters are logged: none, all, or the first <see cref="LogCount"/>.</summary>
    public TriStateValue ShouldLog { get; set; } = TriStateValue.Some;

    /// <summary>How many are logged; the default is 10.</summary>
    public int LogCount { get; set; } = 10;

    /// <summary>Whether those of the system's end are logged too.</summary>
    public bool? LogDuringShutdown { get; set; }

    /// <summary>For how long the log then pauses; zero or less for ever.</summary>
    public TimeSpan? LogSuspendDuration { get; set; }

    /// <summary>The options as HOCON.</summary>
    public override string ToString()
    {
        List<string> settings =
        [
            "akka.log-dead-letters = " + ShouldLog switch
            {
                TriStateValue.None => "off",
                TriStateValue.All => "on",
                _ => LogCount.ToHocon(),
            },
        ];
        if (LogDuringShutdown is { } during)
        {
            settings.Add("akka.log-dead-letters-during-shutdown = " + during.ToHocon());
        }

        if (LogSuspendDuration is { } pause)
        {
            settings.Add("akka.log-dead-letters-suspend-duration = " + pause.ToHocon(allowInfinite: true, zeroIsInfinite: true));
        }

        return string.Join('\n', settings);
    }
}
