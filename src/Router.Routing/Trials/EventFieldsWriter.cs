using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Conditions;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Diagnostics;

namespace Router.Routing.Trials;

/// <summary>Makes fields of what a test says: a text is a leaf, a list repeats it, a map is an element with children.</summary>
internal sealed class EventFieldsWriter(DiagnosticBag bag)
{
    private readonly FieldListBuilder _builder = new();

    /// <summary>The fields of <paramref name="sample"/> with those of <paramref name="map"/> in their place or behind them.</summary>
    public FieldList Write(MapNode map, FieldList sample, IReadOnlyCollection<string> words)
    {
        MapEntry[] entries = [.. map.Entries.Where(entry => !words.Contains(entry.Key, StringComparer.Ordinal))];
        foreach (Field field in sample)
        {
            // The samples' fields are leaves.
            if (!Array.Exists(entries, entry => field.HasName(entry.Key)))
            {
                _builder.Add(field.Name, field.Text);
            }
        }

        foreach (MapEntry entry in entries)
        {
            WriteEntry(entry);
        }

        return _builder.Build();
    }

    private void WriteEntry(MapEntry entry)
    {
        if (FieldPath.Parse(entry.Key) is not { Aggregate: Aggregate.None } path || !CanBeNames(path.Names))
        {
            bag.Add(Messages.BadField, entry.KeyPosition, entry.Key);
            return;
        }

        ConfigNode[] values = entry.Value is ListNode list ? [.. list.Items] : [entry.Value];
        if (FieldPath.IsListName(path.Names[0]))
        {
            _builder.Open(path.Names[0]);
            foreach (ConfigNode value in values)
            {
                WriteItem(path, value);
            }

            _builder.Close();
            return;
        }

        foreach (ConfigNode value in values)
        {
            foreach (string name in path.Names)
            {
                _builder.Open(name);
            }

            WriteContent(value);
            foreach (string _ in path.Names)
            {
                _builder.Close();
            }
        }
    }

    /// <summary>One item of a documented list: the wire gives its parts as attributes, a comment's text as its own.</summary>
    private void WriteItem(FieldPath path, ConfigNode value)
    {
        _builder.Open(path.Names[0] is FieldNames.Comments ? FieldNames.Comment : FieldNames.File);
        MapEntry[] parts = value is MapNode map ? [.. map.Entries] : [new MapEntry(path.Names.Count > 1 ? path.Names[^1] : FieldNames.Text, value.Position, value)];
        foreach (MapEntry part in parts.Where(part => part.Key is not FieldNames.Text && part.Value is TextNode))
        {
            if (CanBeNames([part.Key]))
            {
                _builder.AddAttribute(part.Key, ((TextNode)part.Value).Text);
            }
            else
            {
                bag.Add(Messages.BadField, part.KeyPosition, part.Key);
            }
        }

        if (Array.Find(parts, part => part.Key is FieldNames.Text)?.Value is TextNode text)
        {
            _builder.Text(text.Text);
        }

        _builder.Close();
    }

    private void WriteContent(ConfigNode value)
    {
        if (value is TextNode text)
        {
            _builder.Text(text.Text);
        }
        else if (value is MapNode map)
        {
            foreach (MapEntry entry in map.Entries)
            {
                WriteEntry(entry);
            }
        }
    }

    /// <summary>Whether the packet could hold such names at all; the builder refuses others.</summary>
    private static bool CanBeNames(IEnumerable<string> names)
    {
        try
        {
            FieldList.Of([.. names.Select(name => (name, ""))]);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
