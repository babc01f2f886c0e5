using System.Globalization;
using Router.Protocol.Framing;
using Router.Simulator.Wire;

namespace Router.Simulator.Faults;

/// <summary>All faults, and how each is written.</summary>
internal static class FaultCatalogue
{
    private const string Off = "off";
    private const string OffArgument = "[off]";
    private const string MixedWord = "mixed";
    private const int DefaultGarbage = 64;
    private const int DefaultLarge = 100_000;

    private static readonly FaultEntry[] Entries =
    [
        new("disconnect", "[cut [BYTES]]", ReadDisconnect),
        new("restart", "[DOWNTIME]", ReadRestart),
        new("logout", string.Empty, (text, rest) => rest is [] ? new SignFault(text, IsIn: false) : null),
        new("login", string.Empty, (text, rest) => rest is [] ? new SignFault(text, IsIn: true) : null),
        new("garbage", "[BYTES]", (text, rest) => ReadSize(rest, DefaultGarbage) is { } size and >= 4 ? new NoiseFault(text, NoiseKind.Garbage, size) : null),
        new("oversized", string.Empty, (text, rest) => rest is [] ? new NoiseFault(text, NoiseKind.Oversized, 0) : null),
        new("odd", string.Empty, (text, rest) => rest is [] ? new NoiseFault(text, NoiseKind.Odd, 0) : null),
        new("malformed", string.Empty, (text, rest) => rest is [] ? new NoiseFault(text, NoiseKind.Malformed, 0) : null),
        new("large", "[BYTES]", (text, rest) => ReadSize(rest, DefaultLarge) is { } size and >= 2000 and <= FrameReader.MaxCap ? new LargeFault(text, size) : null),
        new("torn", "BYTES|random|off [PAUSE]", ReadTorn),
        new("slow-replies", "TIME|off", ReadSlowReplies),
        new("no-reply", "[COUNT|off]", ReadNoReply),
        new("no-result-id", OffArgument, (text, rest) => Switch(text, rest, (now, isOn) => now with { ResultId = isOn ? ResultId.Absent : ResultId.Echo })),
        new("no-echo", OffArgument, (text, rest) => Switch(text, rest, (now, isOn) => now with { ResultId = isOn ? ResultId.Empty : ResultId.Echo, EventsCarryIds = !isOn })),
        Choice<StateForm>("state-form", (rules, form) => rules with { State = form }),
        Choice<TimeForm>("time-form", (rules, form) => rules with { Time = form }),
        Choice<UuidForm>("uuid-form", (rules, form) => rules with { Uuid = form }),
        Choice<ModeForm>("mode-form", (rules, form) => rules with { Mode = form }),
        Choice<ActionForm>("action-form", (rules, form) => rules with { Action = form }),
        Choice<LetterCase>("letter-case", (rules, form) => rules with { Case = form }),
        Choice<QuoteForm>("quotes", (rules, form) => rules with { Quotes = form }),
        new("wire-form", $"{string.Join('|', FrameFormName.All)}|{MixedWord}|{Off}", ReadWireForm),
        Oddity("unknown-elements", Oddities.UnknownElements),
        Oddity("unknown-attributes", Oddities.UnknownAttributes),
        Oddity("missing-mode", Oddities.MissingMode),
        Oddity("missing-initiator", Oddities.MissingInitiator),
        Oddity("bare-ampersand", Oddities.BareAmpersand),
        Oddity("control-characters", Oddities.ControlCharacters),
        Oddity("white-space", Oddities.WhiteSpace),
        new("forms", $"{MixedWord}|{Off}", ReadForms),
        new(Off, string.Empty, (text, rest) => rest is [] ? new StandingFault(text, static _ => Behaviour.Faultless) : null),
    ];

    /// <summary>Every name and what may follow it.</summary>
    public static IReadOnlyList<string> Usages { get; } = [.. Entries.Select(entry => entry.Usage)];

    /// <summary>Reads a fault.</summary>
    public static Fault Parse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string name = words.Length == 0 ? string.Empty : words[0];
        FaultEntry? entry = Array.Find(Entries, candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
        if (entry is null)
        {
            Bilingual hint = NearestName.Hint(name, Entries.Select(candidate => candidate.Name));
            throw new SimulatorException(new Bilingual($"there is no fault \"{name}\"{hint.English}", $"нет сбоя «{name}»{hint.Russian}"));
        }

        return entry.Read(string.Join(' ', words), words[1..])
            ?? throw new SimulatorException(new Bilingual($"\"{text}\" cannot be read; write {entry.Usage}", $"«{text}» не читается; пишите {entry.Usage}"));
    }

    private static DisconnectFault? ReadDisconnect(string text, string[] rest) => rest switch
    {
        [] => new DisconnectFault(text, Cut: null),
        ["cut"] => new DisconnectFault(text, new CutPlace(After: null)),
        ["cut", var bytes] when ReadSize([bytes], 0) is { } after => new DisconnectFault(text, new CutPlace(after)),
        _ => null,
    };

    private static RestartFault? ReadRestart(string text, string[] rest) => rest switch
    {
        [] => new RestartFault(text, TimeSpan.FromSeconds(1)),
        [var time] when Durations.TryParse(time, out TimeSpan downtime) => new RestartFault(text, downtime),
        _ => null,
    };

    private static StandingFault? ReadTorn(string text, string[] rest)
    {
        if (rest is [Off])
        {
            return new StandingFault(text, static now => now with { Torn = null });
        }

        TimeSpan pause = TimeSpan.Zero;
        if (rest is not [var place] && (rest is not [_, var time] || !Durations.TryParse(time, out pause)))
        {
            return null;
        }

        place = rest[0];
        int? at = place is "random" ? null : ReadSize([place], 0);
        return at is null && place is not "random" ? null : new StandingFault(text, now => now with { Torn = new Torn(at, pause) });
    }

    private static StandingFault? ReadSlowReplies(string text, string[] rest)
    {
        TimeSpan delay = TimeSpan.Zero;
        return rest is [Off] || (rest is [var time] && Durations.TryParse(time, out delay))
            ? new StandingFault(text, now => now with { ReplyDelay = delay })
            : null;
    }

    private static StandingFault? ReadNoReply(string text, string[] rest)
    {
        int? count = rest is [Off] ? 0 : ReadSize(rest, int.MaxValue);
        return count is { } unanswered ? new StandingFault(text, now => now with { Unanswered = unanswered }) : null;
    }

    private static StandingFault? ReadWireForm(string text, string[] rest)
    {
        if (rest is not [var name])
        {
            return null;
        }

        FrameForm? form = name is Off ? FrameForm.App : FrameFormName.Find(name);
        return form is null && name is not MixedWord ? null : Spelled(text, rules => rules with { Frame = form });
    }

    private static StandingFault? ReadForms(string text, string[] rest) => rest switch
    {
        [MixedWord] => Spelled(text, static _ => SpellingRules.Mixed),
        [Off] => Spelled(text, static _ => SpellingRules.App),
        _ => null,
    };

    private static FaultEntry Choice<T>(string name, Func<SpellingRules, T?, SpellingRules> change)
        where T : struct, Enum
    {
        return new FaultEntry(name, $"{string.Join('|', KebabName.All<T>())}|{MixedWord}|{Off}", Read);

        StandingFault? Read(string text, string[] rest)
        {
            if (rest is not [var word])
            {
                return null;
            }

            T? form = word is Off ? default(T) : KebabName.Find<T>(word);
            return form is null && word is not MixedWord ? null : Spelled(text, rules => change(rules, form));
        }
    }

    private static FaultEntry Oddity(string name, Oddities oddity) => new(name, $"[{MixedWord}|{Off}]", (text, rest) => rest switch
    {
        [] => Spelled(text, rules => rules with { Always = rules.Always | oddity }),
        [MixedWord] => Spelled(text, rules => rules with { Always = rules.Always & ~oddity, Sometimes = rules.Sometimes | oddity }),
        [Off] => Spelled(text, rules => rules with { Always = rules.Always & ~oddity, Sometimes = rules.Sometimes & ~oddity }),
        _ => null,
    });

    private static StandingFault Spelled(string text, Func<SpellingRules, SpellingRules> change) =>
        new(text, now => now with { Spelling = change(now.Spelling) });

    private static StandingFault? Switch(string text, string[] rest, Func<Behaviour, bool, Behaviour> change) => rest switch
    {
        [] => new StandingFault(text, now => change(now, arg2: true)),
        [Off] => new StandingFault(text, now => change(now, arg2: false)),
        _ => null,
    };

    private static int? ReadSize(string[] rest, int whenMissing) => rest switch
    {
        [] => whenMissing,
        [var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size > 0 => size,
        _ => null,
    };
}
