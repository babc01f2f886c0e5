namespace Router.Simulator.Wire;

/// <summary>Which quotes stand around the root's attributes.</summary>
internal enum QuoteForm
{
    /// <summary><c>"…"</c>.</summary>
    Double,

    /// <summary><c>'…'</c>.</summary>
    Single,
}
