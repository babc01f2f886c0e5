namespace Router.Simulator.Wire;

/// <summary>How an event's State is written (protocol.md section 2).</summary>
internal enum StateForm
{
    /// <summary><c>&lt;State&gt;Finished&lt;/State&gt;</c>: what the app sends.</summary>
    Element,

    /// <summary><c>&lt;State="Finished"&gt;</c>: what the document shows.</summary>
    DocumentOpen,

    /// <summary><c>&lt;State="Finished"&gt;&lt;/State&gt;</c>.</summary>
    DocumentOpenClose,

    /// <summary><c>&lt;State="Finished"/&gt;</c>.</summary>
    DocumentEmpty,

    /// <summary>An attribute of <c>Event</c>.</summary>
    Attribute,
}
