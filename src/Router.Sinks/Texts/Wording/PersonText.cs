using Router.Protocol.Values;
using Router.Routing.Conditions;
using Router.Sinks.Texts.Data;

namespace Router.Sinks.Texts.Wording;

/// <summary>Who somebody is, as far as it is known.</summary>
internal static class PersonText
{
    /// <summary>The directory's name; without one the number as people write it, or what the UUID is and its first digits: <c>клиент 531ef6c7</c>.</summary>
    public static string NameOf(string text, TextValue value) => value.Settings.Names.Find(text) ?? UnnamedOf(text, value);

    /// <summary>The same, and behind a name the number that it stands for, so that one can call back.</summary>
    public static string NameAndNumberOf(string text, TextValue value) =>
        value.Settings.Names.Find(text) is not { } name ? UnnamedOf(text, value)
        : PhoneText.IsNumber(text) ? $"{name}, {PhoneText.Of(text)}"
        : name;

    private static string UnnamedOf(string text, TextValue value)
    {
        if (WireUuid.TryParse(text, out _))
        {
            return $"{IdKinds.NameOf(IdKinds.Of(text, value.Field, value.Event), value.Settings.Language)} {UuidText.ShortOf(text)}";
        }

        // A login is made of digits and is no phone.
        return value.Field is SubjectWord.Login ? text : PhoneText.Of(text);
    }
}
