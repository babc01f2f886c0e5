using Router.Actors.Status;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Control;
using Router.Routing.Routes;

namespace Router.Host.History;

/// <summary>What a question about the journal is answered by, beside the journal itself.</summary>
internal sealed record HistoryView
{
    /// <summary>The configuration: of the Router that runs, else the file's.</summary>
    public required LoadedConfiguration Configuration { get; init; }

    /// <summary>The moment of the question.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Its rules: those in force, else the file's, with revision 0.</summary>
    public required RouteTable Table { get; init; }

    /// <summary>How everything is; <see langword="null"/> when no Router runs.</summary>
    public RouterStatus? Status { get; init; }

    /// <summary>Reads configurations to compare with.</summary>
    public required ConfigurationLoader Loader { get; init; }

    /// <summary>A moment in the zone of the rules, as all answers tell them.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Configuration.Rules.TimeZone);

    /// <summary>A text without the secrets in it.</summary>
    public string Mask(string text) => Configuration.Secrets.Mask(text);

    /// <summary>The moment that an option gives; <see langword="null"/> when it is not given.</summary>
    /// <exception cref="RefusedException">It is none.</exception>
    public DateTimeOffset? Moment(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        return MomentText.Read(text, Now, Configuration.Rules.TimeZone)
            ?? throw new RefusedException(CliMessages.BadMoment, option, text, MomentText.Forms);
    }
}
