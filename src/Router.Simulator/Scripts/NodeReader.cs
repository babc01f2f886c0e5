using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Router.Simulator.Scripts;

/// <summary>
/// Reads the keys of one YAML map, each once, and notes what is wrong. Every scalar is its text as written.
/// </summary>
internal sealed class NodeReader
{
    private readonly YamlNode _node;
    private readonly Dictionary<string, (YamlScalarNode Key, YamlNode Value)> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<ScriptError> _errors;

    private NodeReader(YamlNode node, List<ScriptError> errors)
    {
        _node = node;
        _errors = errors;
    }

    /// <summary>The keys as they stand.</summary>
    public IEnumerable<string> Keys => _entries.Keys;

    /// <summary>Where the map stands.</summary>
    public Mark Start => _node.Start;

    /// <summary>A reader for a map; an empty node is an empty map.</summary>
    public static NodeReader? Open(YamlNode node, List<ScriptError> errors)
    {
        var reader = new NodeReader(node, errors);
        switch (node)
        {
            case YamlMappingNode map:
                foreach (var (key, value) in map.Children)
                {
                    if (key is YamlScalarNode { Value: { } name } scalar)
                    {
                        reader._entries[name] = (scalar, value);
                    }
                    else
                    {
                        Note(errors, key, new Bilingual("a key must be a word", "ключ должен быть словом"));
                    }
                }

                return reader;
            case YamlScalarNode { Value: null or "" }:
                return reader;
            default:
                Note(errors, node, new Bilingual("keys with values are expected here: key: value", "здесь нужны ключи со значениями: ключ: значение"));
                return null;
        }
    }

    /// <summary>Notes that something is wrong at a node.</summary>
    public static void Note(List<ScriptError> errors, YamlNode node, Bilingual explanation) =>
        errors.Add(new ScriptError(node.Start.Line, node.Start.Column, explanation));

    /// <summary>The node of a key, if it is there.</summary>
    public YamlNode? Node(string key)
    {
        _known.Add(key);
        return _entries.TryGetValue(key, out var entry) ? entry.Value : null;
    }

    /// <summary>The text of a key, if it is there.</summary>
    public string? Text(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { } text }:
                return text;
            case var other:
                Note(_errors, other, new Bilingual($"{key} must be a text", $"{key} должен быть текстом"));
                return null;
        }
    }

    /// <summary>The time of a key, if it is there.</summary>
    public TimeSpan? Duration(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (Durations.TryParse(text, out TimeSpan duration))
        {
            return duration;
        }

        Note(_errors, Node(key)!, new Bilingual($"\"{text}\" is not {Durations.Usage.English}", $"«{text}» — не {Durations.Usage.Russian}"));
        return null;
    }

    /// <summary>The whole number of a key, if it is there.</summary>
    public int? Number(string key, int least, int most)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
        {
            return number;
        }

        Note(_errors, Node(key)!, new Bilingual($"{key} must be a number from {least} to {most}", $"{key} должен быть числом от {least} до {most}"));
        return null;
    }

    /// <summary>The word of a key, if it is there, in the spelling that <paramref name="find"/> answers.</summary>
    public string? Word(string key, Func<string, string?> find, IReadOnlyList<string> words)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (find(text) is { } word)
        {
            return word;
        }

        NoteUnknown(Node(key)!, text, words);
        return null;
    }

    /// <summary>The texts of a key: one, or a list.</summary>
    public IReadOnlyList<(string Text, YamlNode Node)> Texts(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlScalarNode { Value: { } text } scalar:
                return [(text, scalar)];
            case YamlSequenceNode list when list.Children.All(child => child is YamlScalarNode):
                return [.. list.Children.Select(child => (((YamlScalarNode)child).Value ?? string.Empty, child))];
            case var other:
                Note(_errors, other, new Bilingual($"{key} must be a text or a list of texts", $"{key} должен быть текстом или списком текстов"));
                return [];
        }
    }

    /// <summary>Notes that a value is none of those that there are.</summary>
    public void NoteUnknown(YamlNode node, string text, IReadOnlyList<string> words)
    {
        Bilingual hint = NearestName.Hint(text, words);
        string list = string.Join(", ", words);
        Note(_errors, node, new Bilingual(
            $"\"{text}\" is none of {list}{hint.English}",
            $"«{text}» — ни одно из: {list}{hint.Russian}"));
    }

    /// <summary>Notes something wrong at the map.</summary>
    public void Note(Bilingual explanation) => Note(_errors, _node, explanation);

    /// <summary>Notes every key that nobody asked for.</summary>
    public void Finish()
    {
        foreach (var (name, (key, _)) in _entries.Where(entry => !_known.Contains(entry.Key)))
        {
            Bilingual hint = NearestName.Hint(name, _known);
            string list = string.Join(", ", _known.Order(StringComparer.Ordinal));
            Note(_errors, key, hint.English.Length > 0
                ? new Bilingual($"there is no {name} here{hint.English}", $"ключа {name} здесь нет{hint.Russian}")
                : new Bilingual($"there is no {name} here; there are: {list}", $"ключа {name} здесь нет; есть: {list}"));
        }
    }
}
