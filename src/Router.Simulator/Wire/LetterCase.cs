namespace Router.Simulator.Wire;

/// <summary>In which letter case the known words of attributes are written.</summary>
internal enum LetterCase
{
    /// <summary>As the app does.</summary>
    App,

    /// <summary>Small letters.</summary>
    Lower,

    /// <summary>Capital letters.</summary>
    Upper,
}
