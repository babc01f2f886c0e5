using Router.Routing.Diagnostics;

namespace Router.Actors.Notices;

/// <summary>
/// Something that people should read, once for each change; published on the event stream. The host logs it in the language of the
/// configuration.
/// </summary>
/// <param name="Message">Its entry in the catalogue, see <see cref="NoticeMessages"/>; its severity says how much it matters.</param>
/// <param name="Subject">The login or sink that it is about; <see langword="null"/> for Router as a whole.</param>
/// <param name="Arguments">What fills the message's holes.</param>
public sealed record Notice(Message Message, string? Subject, params IReadOnlyList<object> Arguments)
{
    /// <summary>What it says: <c>subject: text</c>.</summary>
    public string Sentence(Language language)
    {
        string text = Message.Fill(language, [.. Arguments]);
        return Subject is null ? text : $"{Subject}: {text}";
    }

    /// <summary>The line as people read it: <c>subject: text [code]</c>.</summary>
    public string ToString(Language language) => $"{Sentence(language)} [{Message.Code}]";

    /// <summary>The line in English.</summary>
    public override string ToString() => ToString(Language.English);
}
