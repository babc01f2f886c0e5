using Router.Protocol.Vocabulary;

namespace Router.Simulator.Company;

/// <summary>The other side of a call, chat, session or ticket, and the mode it is met in.</summary>
public sealed record Peer
{
    private Peer(string mode, string id)
    {
        Mode = mode;
        Id = id;
    }

    /// <summary>One of <see cref="Modes"/>.</summary>
    public string Mode { get; }

    /// <summary>The person's UUID, on the softphone a number.</summary>
    public string Id { get; }

    /// <summary>The person's organisation; for clients alone.</summary>
    public string? ClientId { get; private init; }

    /// <summary>The service; for clients alone.</summary>
    public string? ServiceId { get; private init; }

    /// <summary>The fields that say in which context an event happens (protocol.md section 2).</summary>
    public IReadOnlyList<(string Name, string Text)> Context => Mode switch
    {
        Modes.ServicesClients => [(FieldNames.ClientID, ClientId!), (FieldNames.UserID, Id), (FieldNames.ServiceID, ServiceId!)],
        Modes.Colleagues => [(FieldNames.ColleagueID, Id)],
        _ => [],
    };

    /// <summary>A person at a client, met in a service.</summary>
    public static Peer Of(ClientUser user, string serviceId)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new Peer(Modes.ServicesClients, user.Id) { ClientId = user.ClientId, ServiceId = serviceId };
    }

    /// <summary>A colleague.</summary>
    public static Peer Of(Colleague colleague)
    {
        ArgumentNullException.ThrowIfNull(colleague);
        return new Peer(Modes.Colleagues, colleague.Id);
    }

    /// <summary>A number on the softphone.</summary>
    public static Peer Of(string number) => new(Modes.Softphone, number);

    /// <summary>Somebody in this mode.</summary>
    internal static Peer Any(string mode, CompanyDirectory directory, Random random)
    {
        switch (mode)
        {
            case Modes.ServicesClients:
                ClientUser user = random.Pick(directory.Users);
                return Of(user, random.Pick(user.ServiceIds));
            case Modes.Colleagues:
                return Of(random.Pick(directory.Colleagues));
            default:
                return Of(random.Pick(directory.Users).Number);
        }
    }
}
