using Router.Protocol.Packets;
using Router.Routing.Values;

namespace Router.Routing.Conditions;

/// <summary>What a test looks at: one of <see cref="SubjectWord"/>, or a field. Its values are read once per event, whatever the number of tests.</summary>
internal sealed class Subject(string name, int slot, FieldPath? path)
{
    /// <summary>As the rule writes it.</summary>
    public string Name => name;

    /// <summary>Where its values are kept while one event is judged.</summary>
    public int Slot => slot;

    /// <summary>The field, <see langword="null"/> for a word.</summary>
    public FieldPath? Path => path;

    public FieldValue[] Read(AgentEvent @event, string login)
    {
        if (path is not null)
        {
            return path.Read(@event);
        }

        string? word = name switch
        {
            SubjectWord.Login => login,
            SubjectWord.Mode => @event.Mode,
            SubjectWord.Object => @event.Object,
            SubjectWord.State => @event.State,
            SubjectWord.Initiator => @event.Initiator,
            _ => @event.CommandId,
        };
        return string.IsNullOrWhiteSpace(word) ? [] : [new FieldValue(word.Trim())];
    }
}
