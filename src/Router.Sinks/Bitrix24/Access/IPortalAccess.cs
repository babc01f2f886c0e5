namespace Router.Sinks.Bitrix24.Access;

/// <summary>A way into the portal.</summary>
internal interface IPortalAccess
{
    /// <summary>The portal.</summary>
    public Uri Portal { get; }

    /// <summary>Who acts, where the way itself says it.</summary>
    public int? User { get; }

    /// <summary>What nobody may read.</summary>
    public IReadOnlyList<string> Secrets { get; }

    /// <summary>What lets a request in.</summary>
    /// <exception cref="Rest.PortalException">Nobody has let this sink in yet.</exception>
    public Task<Signature> SignAsync(CancellationToken cancellationToken);

    /// <summary>Gets a new token after the portal called one expired.</summary>
    /// <param name="expired">What was called expired.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Whether another attempt makes sense.</returns>
    /// <exception cref="Rest.PortalException">There is no new one.</exception>
    public Task<bool> TryRenewAsync(Signature expired, CancellationToken cancellationToken);
}
