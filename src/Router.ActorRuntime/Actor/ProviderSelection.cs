#nullable disable annotations
namespace Akka.Actor;

/// <summary>Where a system's actors live: here, there are no others.</summary>
public abstract class ProviderSelection
{
    private ProviderSelection()
    {
    }

    /// <summary>In this process.</summary>
    public sealed class Local : ProviderSelection
    {
        /// <summary>The only instance.</summary>
        public static readonly Local Instance = new();

        private Local()
        {
        }
    }
}
