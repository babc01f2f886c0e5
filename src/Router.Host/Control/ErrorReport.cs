namespace Router.Host.Control;

/// <summary>Why a request was not carried out.</summary>
/// <param name="Error">One line, in the language that the request asked for.</param>
internal sealed record ErrorReport(string Error);
