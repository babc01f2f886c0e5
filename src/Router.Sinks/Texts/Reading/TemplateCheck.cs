using System.Globalization;
using System.Text.RegularExpressions;
using Router.Routing.Checks;
using Router.Routing.Diagnostics;

namespace Router.Sinks.Texts.Reading;

/// <summary>
/// Reads a template before the engine does. The engine takes a misspelt helper and throws at every delivery, and drops what it does not know:
/// whatever can be wrong is found here, at load.
/// </summary>
internal sealed partial class TemplateCheck(ProblemList problems, RouteReach? reach)
{
    private const string Else = "else";
    private const string Each = "each";

    private static readonly string[] Blocks = ["if", "unless", Each];

    private readonly Stack<Block> _open = new();
    private readonly NameCheck _names = new(problems, reach);

    /// <summary>Where the template has a bare name: <see cref="NameCheck.PlainNames"/>.</summary>
    public IReadOnlyList<int> PlainNames => _names.PlainNames;

    public void Check(IEnumerable<Tag> tags)
    {
        foreach (Tag tag in tags)
        {
            Check(tag);
        }

        foreach (Block block in _open)
        {
            problems.Add(TextMessages.BlockNotClosed, block.Tag.Offset, block.Word);
        }
    }

    private void Check(Tag tag)
    {
        string content = tag.Content;
        switch (content.Length == 0 ? '\0' : content[0])
        {
            case '\0':
                problems.Add(TextMessages.Empty, tag.Offset);
                break;
            case '#':
                CheckOpening(tag, content[1..]);
                break;
            case '/':
                CheckClosing(tag, content[1..].Trim());
                break;
            case '>' or '&' or '*' or '^' or '(':
                problems.Add(TextMessages.NotTaken, tag.Offset, $"{{{{{content[0]}");
                break;
            default:
                CheckExpression(tag, TagWord.Split(content));
                break;
        }
    }

    private void CheckOpening(Tag tag, string content)
    {
        List<TagWord> words = TagWord.Split(content);
        string word = words.Count == 0 ? "" : words[0].Text;
        if (!Blocks.Contains(word, StringComparer.Ordinal))
        {
            problems.Add(TextMessages.UnknownHelper, tag.Offset, $"#{word}", NearestName.Hint(word, Blocks));
        }
        else if (words.Count != 2 || words[1].Setting is not null || words[1].IsQuoted)
        {
            problems.Add(TextMessages.Arguments, tag.Offset, word, $"{{{{#{word} CallFrom}}}} … {{{{/{word}}}}}");
        }
        else
        {
            Check(words[1], tag.ContentOffset + 1, tag);
        }

        _open.Push(new Block(word, words.Count > 1 ? words[1].Text : "", tag));
    }

    private void CheckClosing(Tag tag, string word)
    {
        if (_open.Count == 0 || _open.Peek().Word != word)
        {
            problems.Add(TextMessages.NoBlock, tag.Offset, $"/{word}");
        }

        // Of two blocks that cross, one report is enough.
        _ = _open.TryPop(out _);
    }

    private void CheckExpression(Tag tag, List<TagWord> words)
    {
        TagWord first = words[0];
        if (first is { Text: Else, IsQuoted: false, Setting: null })
        {
            CheckElse(tag, words);
        }
        else if (words.Count > 1 || TextHelpers.Names.Contains(first.Text, StringComparer.Ordinal))
        {
            CheckHelper(tag, words);
        }
        else if (first.IsQuoted || first.Setting is not null)
        {
            problems.Add(TextMessages.BadName, tag.Offset, tag.Content);
        }
        else
        {
            Check(first, tag.ContentOffset, tag);
        }
    }

    private void CheckElse(Tag tag, List<TagWord> words)
    {
        if (_open.Count == 0 || (words.Count > 1 && _open.Peek().Word == Each))
        {
            problems.Add(TextMessages.NoBlock, tag.Offset, tag.Content);
        }
        else if (words.Count > 1 && !(words is [_, { Text: "if", IsQuoted: false }, { IsQuoted: false, Setting: null }]))
        {
            problems.Add(TextMessages.Arguments, tag.Offset, Else, "{{else}}, {{else if CallFrom}}");
        }
        else if (words.Count > 1)
        {
            Check(words[2], tag.ContentOffset, tag);
        }
    }

    private void CheckHelper(Tag tag, List<TagWord> words)
    {
        string helper = words[0].Text;
        if (!TextHelpers.Names.Contains(helper, StringComparer.Ordinal))
        {
            problems.Add(TextMessages.UnknownHelper, tag.Offset, helper, NearestName.Hint(helper, TextHelpers.Names));
            return;
        }

        TagWord[] settings = [.. words.Skip(1).Where(word => word.Setting is not null)];
        TagWord[] values = [.. words.Skip(1).Where(word => word.Setting is null)];
        if (values is not [{ IsQuoted: false } value])
        {
            problems.Add(TextMessages.Arguments, tag.Offset, helper, $"{{{{{helper} {TextHelpers.ExampleOf(helper)}}}}}");
            return;
        }

        Check(value, tag.ContentOffset, tag);
        foreach (TagWord setting in settings)
        {
            CheckSetting(tag, helper, setting);
        }

        if (settings.Length > 1)
        {
            problems.Add(TextMessages.BadSetting, tag.Offset, "format= format=");
        }
    }

    private void Check(TagWord name, int start, Tag tag) => _names.Check(name.Text, start + name.Offset, tag, _open);

    private void CheckSetting(Tag tag, string helper, TagWord setting)
    {
        if (helper != TextHelpers.Local || setting.Setting != TextHelpers.Format || !setting.IsQuoted || !IsFormat(setting.Text))
        {
            problems.Add(TextMessages.BadSetting, tag.Offset, $"{setting.Setting}=\"{setting.Text}\"");
        }
    }

    private static bool IsFormat(string format)
    {
        try
        {
            return format.Length > 0 && !BrokenByEngine().IsMatch(format)
                && DateTimeOffset.UnixEpoch.ToString(format, CultureInfo.InvariantCulture).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Signs that end a quoted text, or a tag, too early for one of the two readers.</summary>
    [GeneratedRegex("""["'\\{}]""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BrokenByEngine();
}
