using System.Globalization;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Routing.Sentences;

/// <summary>
/// Tells a route as one line that can be read aloud: what it takes, where that goes, and what else it says. Names and words of the wire
/// and of the file stay as they are written.
/// </summary>
public static class RouteSentence
{
    /// <summary>The sentence of a route: <c>name: what → where; further terms. Note: …</c>.</summary>
    public static string Of(RouteDefinition route, Language language)
    {
        ArgumentNullException.ThrowIfNull(route);
        var words = SentenceWords.In(language);
        string what = new WhenPhrase(words).Of(route.When);
        string where = string.Join($" {words.And} ", route.Targets.Select(target => new TargetPhrase(words).Of(target)));
        string name = route.Enabled ? route.Name : $"{route.Name} ({words.Disabled})";
        string note = string.IsNullOrWhiteSpace(route.Note) ? "" : $". {words.Note}: {Quoting.OneLine(route.Note)}";
        return $"{name}: {what} → {where}{string.Concat(TermsOf(route, words).Select(term => $"; {term}"))}{note}";
    }

    private static IEnumerable<string> TermsOf(RouteDefinition route, SentenceWords words)
    {
        if (route.Sample is { } sample)
        {
            string percent = (sample * 100).ToString("0.############", CultureInfo.InvariantCulture);
            yield return string.Format(CultureInfo.InvariantCulture, words.Sample, percent);
        }

        if (route.OncePerField is { } field)
        {
            yield return string.Format(CultureInfo.InvariantCulture, words.OncePer, field);
        }

        if (route.Stop)
        {
            yield return words.Stop;
        }
    }
}
