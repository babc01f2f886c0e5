using System.Globalization;
using Router.Protocol.Framing;

namespace Router.Simulator.Wire;

/// <summary>How one packet is written. The default is what the app writes.</summary>
internal sealed record Spelling
{
    /// <summary>What the app writes.</summary>
    public static Spelling App { get; } = new();

    public FrameForm Frame { get; init; } = FrameForm.App;

    public StateForm State { get; init; }

    public TimeForm Time { get; init; }

    public UuidForm Uuid { get; init; }

    public ModeForm Mode { get; init; }

    public ActionForm Action { get; init; }

    public LetterCase Case { get; init; }

    public QuoteForm Quotes { get; init; }

    public Oddities Oddities { get; init; }

    /// <summary>What differs from the app's own way, for the record; empty when nothing does.</summary>
    public string Describe()
    {
        List<string> parts = [];
        Add("state", State);
        Add("time", Time);
        Add("uuid", Uuid);
        Add("mode", Mode);
        Add("action", Action);
        Add("case", Case);
        Add("quotes", Quotes);
        Add("odd", Oddities);
        return string.Join(' ', parts);

        void Add<T>(string name, T value)
            where T : struct, Enum
        {
            if (Convert.ToInt32(value, CultureInfo.InvariantCulture) != 0)
            {
                parts.Add($"{name}={KebabName.Of(value)}");
            }
        }
    }
}
