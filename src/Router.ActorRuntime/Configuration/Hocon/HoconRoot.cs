#nullable disable annotations
namespace Akka.Configuration.Hocon;

/// <summary>A text of settings that has been read.</summary>
public class HoconRoot
{
    /// <summary>Makes one.</summary>
    public HoconRoot(HoconValue value, IEnumerable<HoconSubstitution> substitutions)
    {
        Value = value;
        Substitutions = substitutions;
    }

    /// <summary>Makes one without substitutions.</summary>
    public HoconRoot(HoconValue value)
        : this(value, [])
    {
    }

    /// <summary>All of it.</summary>
    public HoconValue Value { get; }

    /// <summary>The substitutions in it.</summary>
    public IEnumerable<HoconSubstitution> Substitutions { get; }
}
