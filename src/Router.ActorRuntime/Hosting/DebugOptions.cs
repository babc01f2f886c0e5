namespace Akka.Hosting;

/// <summary>What actors log of their own doing, under <c>akka.actor.debug</c>; null leaves a setting as it is.</summary>
public class DebugOptions
{
    /// <summary>Whether actors that ask for it log each message; not done here.</summary>
    public bool? Receive { get; set; }

    /// <summary>Whether messages that actors handle by themselves are logged; not done here.</summary>
    public bool? AutoReceive { get; set; }

    /// <summary>Whether starts, restarts and stops are logged; not done here.</summary>
    public bool? LifeCycle { get; set; }

    /// <summary>Whether state machines log; there are none here.</summary>
    public bool? FiniteStateMachine { get; set; }

    /// <summary>Whether subscriptions are logged; not done here.</summary>
    public bool? EventStream { get; set; }

    /// <summary>Whether messages that nobody handled are logged.</summary>
    public bool? Unhandled { get; set; }

    /// <summary>Whether routers log; there are none here.</summary>
    public bool? RouterMisconfiguration { get; set; }

    /// <summary>The options as HOCON.</summary>
    public override string ToString()
    {
        (string Key, bool? Value)[] settings =
        [
            ("receive", Receive),
            ("autoreceive", AutoReceive),
            ("lifecycle", LifeCycle),
            ("fsm", FiniteStateMachine),
            ("event-stream", EventStream),
            ("unhandled", Unhandled),
            ("router-misconfiguration", RouterMisconfiguration),
        ];
        return string.Join('\n', settings.Where(setting => setting.Value is not null)
            .Select(setting => $"akka.actor.debug.{setting.Key} = {setting.Value.ToHocon()}"));
    }
}
