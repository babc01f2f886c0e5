namespace Router.Host.Logging;

/// <summary>Stands in for an exception whose text holds a secret.</summary>
internal sealed class MaskedException(string message, string text) : Exception(message)
{
    public override string ToString() => text;
}
