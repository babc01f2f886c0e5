#nullable disable annotations
namespace Akka.Actor;

/// <summary>Extensions of a system by their types.</summary>
public static class ActorSystemWithExtensions
{
    /// <summary>The extension that was registered, or null.</summary>
    public static T WithExtension<T>(this ActorSystem system)
        where T : class, IExtension
    {
        ArgumentNullException.ThrowIfNull(system);
        return system.GetExtension<T>();
    }

    /// <summary>The extension of an id, registered now when it was not.</summary>
    public static T WithExtension<T>(this ActorSystem system, Type extensionId)
        where T : class, IExtension
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(extensionId);
        return system.HasExtension<T>()
            ? system.GetExtension<T>()
            : (T)system.RegisterExtension((IExtensionId)Activator.CreateInstance(extensionId));
    }

    /// <summary>The extension of an id, registered now when it was not.</summary>
    public static T WithExtension<T, TI>(this ActorSystem system)
        where T : class, IExtension
        where TI : IExtensionId => system.WithExtension<T>(typeof(TI));
}
