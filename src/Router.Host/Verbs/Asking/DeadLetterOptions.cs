using System.CommandLine;
using Router.Host.CommandLine;
using Router.Host.History.DeadLetters;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Asking;

/// <summary>The options that say which dead letters are meant.</summary>
internal sealed class DeadLetterOptions
{
    private readonly Option<string?> _sink;
    private readonly Option<string?> _route;
    private readonly Option<string?> _object;
    private readonly Option<string?> _from;
    private readonly Option<string?> _to;
    private readonly Option<string?> _reason;

    /// <summary>Makes them, and gives them to a command.</summary>
    public DeadLetterOptions(CliContext context, Command command)
    {
        _sink = Add("--sink", "NAME", new Bilingual("Этого приёмника.", "Of this sink."));
        _route = Add("--route", "NAME", new Bilingual("По этому маршруту.", "By this route."));
        _object = Add("--object", "OBJECT", new Bilingual("Такие события: Call, Message, …", "Such events: Call, Message, …"));
        _from = Add("--from", "TIME", new Bilingual("Прочитаны не раньше: 2026-03-25 10:00, 10:00 или 24h (столько назад).", "Read then or later: 2026-03-25 10:00, 10:00 or 24h (that long ago)."));
        _to = Add("--to", "TIME", new Bilingual("Прочитаны раньше этого.", "Read before."));
        _reason = Add("--reason", "TEXT", new Bilingual("Причина содержит это.", "The reason has this in it."));

        Option<string?> Add(string name, string value, Bilingual description)
        {
            var option = new Option<string?>(name) { HelpName = value, Description = context.Say(description) };
            command.Add(option);
            return option;
        }
    }

    /// <summary>What was asked for.</summary>
    public DeadLetterFilter FilterOf(ParseResult parsed, IReadOnlyList<string>? ids = null) => new()
    {
        Ids = ids ?? [],
        Sink = parsed.GetValue(_sink),
        Route = parsed.GetValue(_route),
        Object = parsed.GetValue(_object),
        From = parsed.GetValue(_from),
        To = parsed.GetValue(_to),
        Reason = parsed.GetValue(_reason),
    };
}
