#nullable disable annotations
namespace Akka.Actor.Setup;

/// <summary>What a system is started with, one of each type.</summary>
public sealed class ActorSystemSetup
{
    /// <summary>Nothing.</summary>
    public static readonly ActorSystemSetup Empty = new(new Dictionary<Type, Setup>());

    private readonly Dictionary<Type, Setup> _setups;

    private ActorSystemSetup(Dictionary<Type, Setup> setups)
    {
        _setups = setups;
    }

    /// <summary>Puts some together; of two of a type the later counts.</summary>
    public static ActorSystemSetup Create(params Setup[] setup)
    {
        Dictionary<Type, Setup> setups = [];
        foreach (Setup each in setup)
        {
            setups[each.GetType()] = each;
        }

        return new ActorSystemSetup(setups);
    }

    /// <summary>The one of a type.</summary>
    public Option<T> Get<T>()
        where T : Setup => _setups.TryGetValue(typeof(T), out Setup setup) ? Option<T>.Create((T)setup) : Option<T>.None;

    /// <summary>These with another.</summary>
    public ActorSystemSetup WithSetup<T>(T setup)
        where T : Setup => new(new Dictionary<Type, Setup>(_setups) { [typeof(T)] = setup });

    /// <summary>These with another.</summary>
    public ActorSystemSetup And<T>(T setup)
        where T : Setup => WithSetup(setup);
}
