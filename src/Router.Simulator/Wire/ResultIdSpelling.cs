using Router.Protocol.Vocabulary;

namespace Router.Simulator.Wire;

/// <summary>Leaves a result's ID as it is, empties it, or takes it away.</summary>
internal static class ResultIdSpelling
{
    /// <summary>The root with the ID asked for.</summary>
    public static RootTag Apply(RootTag root, ResultId id)
    {
        if (id == ResultId.Echo)
        {
            return root;
        }

        IEnumerable<KeyValuePair<string, string>> others = root.Attributes.Where(attribute => attribute.Key is not AttributeNames.ID);
        return root with { Attributes = id == ResultId.Absent ? [.. others] : [.. others, new(AttributeNames.ID, string.Empty)] };
    }
}
