namespace Router.Sinks.Bitrix24.Rest;

/// <summary>The value that an earlier command of the same batch will have found.</summary>
/// <param name="Path">From the command's key on: <c>[lead][item][id]</c>.</param>
internal sealed record ResultReference(string Path)
{
    public override string ToString() => "$result" + Path;
}
