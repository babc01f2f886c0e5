using Router.Routing.Checks;
using Router.Routing.Conditions;
using Router.Routing.Diagnostics;
using Router.Sinks.Texts.Data;

namespace Router.Sinks.Texts.Reading;

/// <summary>Checks the names of a template: the words, fields and paths that conditions know, and those of a loop.</summary>
internal sealed class NameCheck(ProblemList problems, RouteReach? reach)
{
    private const string Up = "../";
    private const string This = "this";

    private static readonly string[] LoopNames = ["@index", "@first", "@last"];
    private static readonly string[] Literals = ["true", "false", "null", "undefined"];

    /// <summary>Where the names stand that an engine without regard for letter case could take for a helper's: <c>Name</c>, <c>Size</c>.</summary>
    public List<int> PlainNames { get; } = [];

    /// <summary>Checks one name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="offset">Where it begins in the template.</param>
    /// <param name="tag">The tag that it stands in.</param>
    /// <param name="open">The blocks around it, the innermost first.</param>
    public void Check(string name, int offset, Tag tag, IEnumerable<Block> open)
    {
        Block[] loops = [.. open.Where(block => block.IsEach)];
        string rest = name;
        int depth = 0;
        while (rest.StartsWith(Up, StringComparison.Ordinal))
        {
            rest = rest[Up.Length..];
            depth++;
        }

        bool isItem = rest is This or "." || rest.StartsWith("this.", StringComparison.Ordinal);
        bool isLoopName = LoopNames.Contains(rest, StringComparer.Ordinal);
        if (depth > loops.Length || ((isItem || isLoopName) && depth >= loops.Length))
        {
            problems.Add(TextMessages.OnlyInEach, tag.Offset, name);
            return;
        }

        if (rest is This or "." || isLoopName)
        {
            return;
        }

        string path = isItem ? rest["this.".Length..] : rest;
        if (!IsPath(path))
        {
            problems.Add(TextMessages.BadName, tag.Offset, name);
            return;
        }

        if (depth == 0 && !isItem)
        {
            PlainNames.Add(offset);
        }

        CheckKnown(path, tag, loops.Skip(depth).FirstOrDefault());
    }

    private static bool IsPath(string path) =>
        !Literals.Contains(path, StringComparer.Ordinal)
        && FieldPath.Parse(path) is not null
        && path.All(character => char.IsLetterOrDigit(character) || character is '.' or '_' or '-');

    private void CheckKnown(string path, Tag tag, Block? loop)
    {
        string[] names = FieldPath.Parse(path)!.Names is var parsed ? [.. parsed] : [];
        if (EventScope.Words.Contains(path, StringComparer.Ordinal))
        {
            return;
        }

        if (loop is not null)
        {
            if (FieldCatalogue.PartsOf(loop.Subject) is { } own && !own.Contains(names[0], StringComparer.Ordinal))
            {
                Warn(tag, names[0], own);
            }
        }
        else if (!FieldCatalogue.Fields.Contains(names[0], StringComparer.Ordinal))
        {
            Warn(tag, names[0], [.. EventScope.Words, .. FieldCatalogue.Fields]);
        }
        else if (reach?.Carries(names[0]) == false)
        {
            problems.Add(TextMessages.NotCarried, tag.Offset, names[0], FieldCatalogue.CarriersOf(names[0]));
        }
        else if (names.Length > 1 && FieldCatalogue.PartsOf(names[0]) is { } parts && !parts.Contains(names[1], StringComparer.Ordinal))
        {
            Warn(tag, $"{names[0]}.{names[1]}", [.. parts.Select(part => $"{names[0]}.{part}")]);
        }
    }

    private void Warn(Tag tag, string name, IReadOnlyCollection<string> known) =>
        problems.Add(TextMessages.NeverSeen, tag.Offset, name, NearestName.Hint(name, known));
}
