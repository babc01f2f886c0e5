namespace Router.Sinks.Amocrm.Calls;

/// <summary>A finished call, as amoCRM wants to know it.</summary>
internal sealed record CrmCall
{
    /// <summary>The call's own id (<c>uniq</c>).</summary>
    public required string Uniq { get; init; }

    /// <summary>The login whose app told of it.</summary>
    public required string Login { get; init; }

    public required bool IsInbound { get; init; }

    public required CrmClient Client { get; init; }

    /// <summary>Our side, as the app calls it.</summary>
    public required string Ours { get; init; }

    /// <summary>The amoCRM user of our side; <see langword="null"/> when the configuration names none.</summary>
    public long? User { get; init; }

    /// <summary>The amoCRM user who answers for the client: our side, else the one whom the configuration names.</summary>
    public long? Responsible { get; init; }

    /// <summary>The name of our side, where there is no user.</summary>
    public string? Employee { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long they talked, in seconds.</summary>
    public required int Duration { get; init; }

    public required int Status { get; init; }

    public string? Result { get; init; }

    /// <summary>Where the record is.</summary>
    public Uri? Link { get; init; }
}
