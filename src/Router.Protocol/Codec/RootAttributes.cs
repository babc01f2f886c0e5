using Router.Protocol.Values;
using Router.Protocol.Vocabulary;

namespace Router.Protocol.Codec;

/// <summary>
/// The attributes of a root element that have properties of their own. Each is taken once: <see langword="false"/> says
/// that it was there already and the further one is the caller's to keep. A blank one counts as absent.
/// </summary>
internal struct RootAttributes
{
    public string? Id { get; private set; }

    public string? Action { get; private set; }

    public DateTimeOffset? Time { get; private set; }

    public string? TimeText { get; private set; }

    public string? Mode { get; private set; }

    public string? Object { get; private set; }

    public string? Initiator { get; private set; }

    public bool TakeId(ReadOnlySpan<char> value)
    {
        if (Id is not null)
        {
            return false;
        }

        Id = value.IsWhiteSpace() ? null : value.Trim().ToString();
        return true;
    }

    public bool TakeTime(ReadOnlySpan<char> value)
    {
        if (Time is not null || TimeText is not null)
        {
            return false;
        }

        if (WireTime.TryParse(value, out WireTime time))
        {
            Time = time.AsUtc();
        }
        else
        {
            TimeText = value.IsWhiteSpace() ? null : value.ToString();
        }

        return true;
    }

    public bool TakeAction(ReadOnlySpan<char> value)
    {
        bool isFirst = Action is null;
        Action ??= Word(value, Actions.Find(value));
        return isFirst;
    }

    public bool TakeMode(ReadOnlySpan<char> value)
    {
        bool isFirst = Mode is null;
        Mode ??= Word(value, Modes.Find(value));
        return isFirst;
    }

    public bool TakeObject(ReadOnlySpan<char> value)
    {
        bool isFirst = Object is null;
        Object ??= Word(value, Objects.Find(value));
        return isFirst;
    }

    public bool TakeInitiator(ReadOnlySpan<char> value)
    {
        bool isFirst = Initiator is null;
        Initiator ??= Word(value, Initiators.Find(value));
        return isFirst;
    }

    private static string? Word(ReadOnlySpan<char> value, string? known) =>
        known ?? (value.IsWhiteSpace() ? null : value.ToString());
}
