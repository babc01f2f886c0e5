namespace Router.Sinks.Bitrix24;

/// <summary>What becomes of somebody whom no card of the portal knows.</summary>
public enum UnknownClient
{
    /// <summary>A lead is made, once.</summary>
    Lead,

    /// <summary>Nothing is written.</summary>
    None,
}
