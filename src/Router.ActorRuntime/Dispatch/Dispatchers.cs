namespace Akka.Dispatch;

/// <summary>The dispatchers that the settings name.</summary>
internal sealed class Dispatchers
{
    public const string DefaultId = "akka.actor.default-dispatcher";

    private const int MostAliases = 20;

    private readonly Config _config;

    public Dispatchers(Config config)
    {
        _config = config;
        Default = new ThreadPoolDispatcher(DefaultId, config.GetInt(DefaultId + ".throughput", 100));
    }

    public MessageDispatcher Default { get; }

    public MessageDispatcher CallingThread { get; } = new CallingThreadDispatcher();

    public MessageDispatcher Lookup(Props props, ActorPath parent)
    {
        if (string.IsNullOrEmpty(props.Dispatcher) || props.Dispatcher == DefaultId)
        {
            return Default;
        }

        string id = Resolve(props.Dispatcher);
        if (id == DefaultId)
        {
            return Default;
        }

        if (id == CallingThreadDispatcher.Name || _config.GetString(id + ".type", string.Empty) == CallingThreadDispatcher.ConfiguratorName)
        {
            return CallingThread;
        }

        return _config.HasPath(id)
            ? new ThreadPoolDispatcher(id, _config.GetInt(id + ".throughput", Default.Throughput))
            : throw new ConfigurationException($"Dispatcher [{id}] not configured for path {parent}");
    }

    /// <summary>How many messages the stash of an actor holds: what its deployment says, else its props, else its dispatcher; -1 for any number.</summary>
    public int StashCapacity(Props props, ActorPath path)
    {
        string deployment = $"akka.actor.deployment.\"/{string.Join('/', path.Elements.Skip(1))}\".stash-capacity";
        if (_config.HasPath(deployment))
        {
            return _config.GetInt(deployment);
        }

        return props.StashCapacity >= 0 ? props.StashCapacity : _config.GetInt(Resolve(props.Dispatcher) + ".stash-capacity", -1);
    }

    /// <summary>The name of a dispatcher's settings; a setting that is a name itself stands for another.</summary>
    private string Resolve(string? id)
    {
        string name = string.IsNullOrEmpty(id) ? DefaultId : id;
        for (int left = MostAliases; left > 0 && _config.HasPath(name) && _config.GetConfig(name) is null; left--)
        {
            name = _config.GetString(name);
        }

        return name;
    }
}
