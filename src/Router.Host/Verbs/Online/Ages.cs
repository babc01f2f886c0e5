using Router.Actors.Notices;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Online;

/// <summary>Says how long something has lasted: whole seconds are enough in a table.</summary>
internal static class Ages
{
    /// <summary>The text, such as <c>3 мин 12 с</c>.</summary>
    public static string Of(TimeSpan age, Language language) =>
        PeopleTime.Length(TimeSpan.FromSeconds(Math.Floor(age.TotalSeconds))).In(language);

    /// <summary>The same up to now; a dash where there is nothing.</summary>
    public static string Since(DateTimeOffset? moment, DateTimeOffset now, Language language) =>
        moment is { } since ? Of(now - since, language) : "—";
}
