using System.Reflection;
using Router.Protocol.Codec;
using Router.Protocol.Packets;

namespace Router.Simulator.Samples;

/// <summary>
/// One event for every Object and State, by names such as <c>Call.Finished</c> or <c>Message.Colleagues</c>. A call's samples
/// happen with clients; those of the other modes end in <c>.Colleagues</c> and <c>.Softphone</c>.
/// </summary>
public static class SampleStore
{
    /// <summary>What may stand before a sample's name where an event is named: <c>sample:Call.Finished</c>.</summary>
    public const string Prefix = "sample:";

    private const string Folder = "Samples/";
    private const string Extension = ".xml";

    /// <summary>The names, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(SampleStore).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The sample's XML as it ships.</summary>
    /// <exception cref="SimulatorException">There is no such sample; the message names the nearest.</exception>
    public static string GetXml(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string bare = name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? name[Prefix.Length..] : name;
        string known = Names.FirstOrDefault(candidate => string.Equals(candidate, bare, StringComparison.OrdinalIgnoreCase))
            ?? throw new SimulatorException(Unknown(bare));
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + known + Extension)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The sample as an event, with what <paramref name="overrides"/> (<c>CallResult=Success</c>, <c>Mode=Softphone</c>) change in it.</summary>
    /// <exception cref="SimulatorException">There is no such sample, or an override cannot be applied.</exception>
    public static AgentEvent Load(string name, params IEnumerable<string> overrides)
    {
        if (!PacketReader.TryParse(GetXml(name), out Packet? packet, out PacketError error) || packet is not AgentEvent @event)
        {
            throw new InvalidOperationException($"The sample {name} cannot be read: {error}.");
        }

        return SampleOverride.Apply(@event, overrides.Select(SampleOverride.Parse));
    }

    /// <summary>An event with changes to it, each <c>Name=Value</c>: an attribute (Mode, Object, Initiator, State, Time, ID) or a field.</summary>
    /// <exception cref="SimulatorException">A change cannot be applied.</exception>
    public static AgentEvent Change(AgentEvent @event, IEnumerable<string> overrides)
    {
        ArgumentNullException.ThrowIfNull(@event);
        ArgumentNullException.ThrowIfNull(overrides);
        return SampleOverride.Apply(@event, overrides.Select(SampleOverride.Parse));
    }

    private static Bilingual Unknown(string name)
    {
        Bilingual hint = NearestName.Hint(name, Names);
        return new Bilingual(
            $"there is no sample {name}{hint.English}{(hint.English.Length == 0 ? "; --samples lists them" : string.Empty)}",
            $"нет примера {name}{hint.Russian}{(hint.Russian.Length == 0 ? "; список показывает --samples" : string.Empty)}");
    }
}
