using Router.Protocol.Vocabulary;

namespace Router.Simulator.Wire;

/// <summary>Writes an event's State in one of its five forms.</summary>
internal static class StateSpelling
{
    private const string ElementStart = "<State>";
    private const string ElementEnd = "</State>";

    /// <summary>The event's text with the State in the form asked for.</summary>
    public static RootTag Apply(RootTag root, StateForm form, string? state)
    {
        if (form == StateForm.Element || state is null || state.Contains('"', StringComparison.Ordinal))
        {
            return root;
        }

        int end = root.Rest.IndexOf(ElementEnd, StringComparison.Ordinal);
        string text = root.Rest[ElementStart.Length..end];
        string after = root.Rest[(end + ElementEnd.Length)..];
        return form switch
        {
            StateForm.DocumentOpen => root with { Rest = $"<State=\"{text}\">{after}" },
            StateForm.DocumentOpenClose => root with { Rest = $"<State=\"{text}\"></State>{after}" },
            StateForm.DocumentEmpty => root with { Rest = $"<State=\"{text}\"/>{after}" },
            _ => root with { Attributes = [.. root.Attributes, new(AttributeNames.State, text)], Rest = after },
        };
    }
}
