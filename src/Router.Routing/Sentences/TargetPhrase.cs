using System.Globalization;
using Router.Routing.Routes;

namespace Router.Routing.Sentences;

/// <summary>Tells a target: its sink and, in brackets, its options.</summary>
internal sealed class TargetPhrase(SentenceWords words)
{
    private const int TextLength = 60;

    public string Of(Target target) =>
        target.Options.Count == 0 ? target.Sink : $"{target.Sink} ({string.Join(", ", target.Options.Select(option => Of(option.Key, option.Value)))})";

    private string Of(string option, string value) => option switch
    {
        "text" => $"{words.Text} '{Quoting.Shortened(value, TextLength)}'",
        "valid-for" => string.Format(CultureInfo.InvariantCulture, words.ValidFor, value),
        _ => $"{option} {Quoting.Word(value)}",
    };
}
