namespace Akka.Dispatch;

/// <summary>The dispatchers that the settings name.</summary>
internal sealed class Dispatchers
{
    public const string DefaultId = "akka.actor.default-dispatcher";

    private readonly Config _config;

    public Dispatchers(Config config)
    {
        _config = config;
        Default = new ThreadPoolDispatcher(DefaultId, config.GetInt(DefaultId + ".throughput", 30));
    }

    public MessageDispatcher Default { get; }

    public MessageDispatcher CallingThread { get; } = new CallingThreadDispatcher();

    public MessageDispatcher Lookup(Props props, ActorPath parent)
    {
        string id = props.Dispatcher;
        if (string.IsNullOrEmpty(id) || id == DefaultId)
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
}
