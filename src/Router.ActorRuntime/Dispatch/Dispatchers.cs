namespace Akka.Dispatch;

/// <summary>The dispatchers that the settings name.</summary>
internal sealed class Dispatchers
{
    private readonly Config _config;

    public Dispatchers(Config config)
    {
        _config = config;
        Default = new ThreadPoolDispatcher(config.GetInt("akka.actor.default-dispatcher.throughput", 100));
    }

    public MessageDispatcher Default { get; }

    public MessageDispatcher CallingThread { get; } = new CallingThreadDispatcher();

    public MessageDispatcher Lookup(Props props, ActorPath parent)
    {
        string id = props.Dispatcher;
        if (string.IsNullOrEmpty(id) || id == "akka.actor.default-dispatcher")
        {
            return Default;
        }

        if (id == CallingThreadDispatcher.Id)
        {
            return CallingThread;
        }

        return _config.HasPath(id)
            ? new ThreadPoolDispatcher(_config.GetInt(id + ".throughput", Default.Throughput))
            : throw new ConfigurationException($"Dispatcher [{id}] not configured for path {parent}");
    }
}
