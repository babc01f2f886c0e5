using System.Globalization;
using Router.Sinks.Words;

namespace Router.Sinks.Webhook;

/// <summary>What a receiver said, fit to be shown: on one line, cut short, and before that with the sink's secrets masked.</summary>
internal sealed class ReceiverWords(IReadOnlyList<string> secrets)
{
    private const int Limit = 200;

    private readonly HiddenTexts _hidden = new(secrets);

    public string StatusOf(HttpResponseMessage response)
    {
        string phrase = OneLine.Of(_hidden.Mask(response.ReasonPhrase ?? ""), 60);
        return string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {phrase}").TrimEnd();
    }

    public string Said(string body) => OneLine.Of(_hidden.Mask(body), Limit);

    /// <summary>An address without user, query and fragment, which may be secret.</summary>
    public string AddressOf(Uri address) =>
        OneLine.Of(_hidden.Mask(address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)), Limit);
}
