namespace Router.Sinks.Amocrm.Calls;

/// <summary>What a delivery is to amoCRM.</summary>
internal abstract record Reading
{
    private Reading()
    {
    }

    /// <summary>A finished call.</summary>
    public sealed record Call(CrmCall Value) : Reading;

    /// <summary>The record of a call: a note of its own, unless the call is still on its way.</summary>
    public sealed record Record(CrmNote Note, string Login, Uri Link) : Reading;

    /// <summary>A message of a chat.</summary>
    public sealed record Message(CrmNote Note) : Reading;

    /// <summary>Nothing that a CRM is about: our people among themselves.</summary>
    public sealed record Internal(string Reason) : Reading;

    /// <summary>Nothing that can be stored.</summary>
    public sealed record Wrong(string Reason) : Reading;
}
