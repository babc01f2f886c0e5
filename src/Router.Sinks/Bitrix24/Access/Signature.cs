namespace Router.Sinks.Bitrix24.Access;

/// <summary>How a request is let in: the address that methods hang on, and the token that goes with it.</summary>
/// <param name="Base">The address, ending with a slash; a webhook's holds its secret.</param>
/// <param name="Suffix">What follows the method's name.</param>
/// <param name="Token">The access token; none for a webhook.</param>
internal sealed record Signature(Uri Base, string Suffix, string? Token)
{
    public Uri AddressOf(string method) => new(Base, method + Suffix);

    /// <summary>Nothing: it is all secret.</summary>
    public override string ToString() => "***";
}
