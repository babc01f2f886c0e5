using Router.Protocol.Vocabulary;

namespace Router.Protocol.Packets;

/// <summary>What the app is asked to do: <c>&lt;Command …&gt;</c> (protocol.md section 3).</summary>
public sealed class AgentCommand : Packet
{
    /// <summary>The ID that the answer will carry, trimmed; the reference client sends none.</summary>
    public string? Id
    {
        get;
        init => field = Trimmed(value);
    }

    /// <summary>One of <see cref="Actions"/> in canonical spelling, or an unknown word as it is; may be absent.</summary>
    public string? Action
    {
        get;
        init => field = Canonical(value, Actions.Find(value));
    }

    /// <summary>One of <see cref="Modes"/> in canonical spelling, or an unknown word as it is; may be absent.</summary>
    public string? Mode
    {
        get;
        init => field = Canonical(value, Modes.Find(value));
    }

    /// <summary>One of <see cref="Objects"/> in canonical spelling, or an unknown word as it is; may be absent.</summary>
    public string? Object
    {
        get;
        init => field = Canonical(value, Objects.Find(value));
    }

    /// <summary>One of <see cref="Initiators"/> in canonical spelling, or an unknown word as it is; may be absent.</summary>
    public string? Initiator
    {
        get;
        init => field = Canonical(value, Initiators.Find(value));
    }

    /// <summary>Asks for the events of one category.</summary>
    public static AgentCommand Subscribe(string? id, Category category) => ForCategory(Actions.EventSubscribe, id, category);

    /// <summary>Takes the subscription to one category back.</summary>
    public static AgentCommand Unsubscribe(string? id, Category category) => ForCategory(Actions.EventUnSubscribe, id, category);

    private static AgentCommand ForCategory(string action, string? id, Category category) => new()
    {
        Action = action,
        Id = id,
        Mode = category.Mode,
        Object = category.Object,
        Initiator = category.Initiator,
    };
}
