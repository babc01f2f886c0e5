namespace Akka.Configuration.Hocon;

/// <summary>Puts the values in the place of the references to them.</summary>
internal static class HoconSubstitutions
{
    public static void Resolve(HoconObject node, HoconObject root, int depth)
    {
        if (depth > 100)
        {
            throw new HoconParserException("Substitutions refer to each other.");
        }

        foreach (string key in node.Keys)
        {
            node[key] = Resolve(node[key]!, root, depth);
        }
    }

    private static HoconNode? Resolve(HoconNode node, HoconObject root, int depth)
    {
        switch (node)
        {
            case HoconObject map:
                Resolve(map, root, depth + 1);
                return map;
            case HoconArray array:
                return new HoconArray([.. array.Items.Select(item => Resolve(item, root, depth)).OfType<HoconNode>()]);
            case HoconConcatenation concatenation:
                return Resolve(concatenation, root, depth);
            default:
                return node;
        }
    }

    private static HoconNode? Resolve(HoconConcatenation concatenation, HoconObject root, int depth)
    {
        if (depth > 100)
        {
            throw new HoconParserException("Substitutions refer to each other.");
        }

        HoconNode? result = null;
        foreach (object piece in concatenation.Pieces)
        {
            var value = piece as HoconNode;
            if (piece is HoconSubstitution reference)
            {
                value = root.Find(reference.Path) is { } found ? Resolve(found, root, depth + 1) : null;
                string? fromEnvironment = value is null ? Environment.GetEnvironmentVariable(reference.Path) : null;
                value ??= fromEnvironment is null ? null : new HoconText(fromEnvironment);
                if (value is null && !reference.Optional)
                {
                    throw new HoconParserException($"Unresolved substitution: ${{{reference.Path}}}");
                }
            }

            result = (result, value) switch
            {
                (null, _) => value,
                (_, null) => result,
                (HoconText left, HoconText right) => new HoconText(left.Text + right.Text),
                (HoconArray left, HoconArray right) => new HoconArray([.. left.Items, .. right.Items]),
                (HoconObject left, HoconObject right) => HoconObject.Merge(left, right),
                (_, HoconText { Text: var blank }) when string.IsNullOrWhiteSpace(blank) => result,
                _ => value,
            };
        }

        return result is HoconText text && concatenation.Pieces[^1] is not HoconSubstitution ? new HoconText(text.Text.TrimEnd()) : result;
    }
}
