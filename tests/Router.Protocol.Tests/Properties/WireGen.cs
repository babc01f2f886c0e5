using FsCheck;
using FsCheck.Fluent;
using Router.Protocol.Framing;
using Router.Protocol.Packets;
using Router.Protocol.Values;
using Router.Protocol.Vocabulary;

namespace Router.Protocol.Tests.Properties;

/// <summary>Generates what a wire can carry: texts of any UTF-16, nested fields, known and unknown words, times to the tick.</summary>
internal static class WireGen
{
    /// <summary>Elements that fields may nest at most: with the root they stay within <see cref="PacketLimits.MaxDepth"/>.</summary>
    private const int MaxLevels = PacketLimits.MaxDepth - 1;

    /// <summary>The names that a property of some packet takes; an attribute called so is no further attribute.</summary>
    private static readonly string[] Reserved = [.. AttributeNames.All];

    private static readonly Gen<string> Snippet = Gen.Elements(
        "<", ">", "&", "\"", "'", "/", "=", "]]>", "<![CDATA[", "<!--", "-->", "<?", "?>", "&amp;", "&#65;", "&#x0;", "&nbsp;", "</Event>",
        "<State=\"Finished\">", "\r\n", "\r", "\n", "\t", " ", "  ", "\u00A0", "\u2028", "\u0085", "\uFEFF", "\uFFFD",
        "Привет", "ё", "😀", "👩‍👩‍👧", "𐍈", "text", "Finished", "\u0000", "\u0001", "\u0008", "\u001F", "\u007F", "\uFFFE", "\uFFFF");

    private static readonly Gen<string> AnyUnit = Gen.Choose(0, char.MaxValue).Select(unit => ((char)unit).ToString());

    private static readonly Gen<string> LoneSurrogate = Gen.Choose(0xD800, 0xDFFF).Select(unit => ((char)unit).ToString());

    private static readonly Gen<string> Ascii = Gen.Choose(' ', '~').Select(unit => ((char)unit).ToString());

    /// <summary>Any UTF-16: markup, control characters, pairs and lone surrogates; often empty or blank.</summary>
    public static Gen<string> Text { get; } =
        Gen.Frequency(
            (1, Gen.Constant(string.Empty)),
            (1, Gen.Elements(" ", "\r\n", "\t \n")),
            (4, Pieces((4, Ascii), (3, Snippet), (1, AnyUnit), (1, LoneSurrogate))),
            (4, Pieces((4, Ascii), (3, Snippet.Where(text => text.EnumerateRunes().All(rune => rune.Value is >= ' ' and < 0xFFFE or 9 or 10 or 13))))));

    public static Gen<FrameForm> Form { get; } = Gen.Elements<FrameForm>(FrameForm.All);

    private static Gen<string> UnknownName { get; } =
        from first in Gen.Elements('a', 'Z', '_', ':', 'Ж', 'é', '漢', '\u0085', '\uFFFF')
        from rest in Gen.Elements('a', 'Z', '0', '-', '.', '_', ':', 'я', '\uFEFF').ArrayOf()
        select first + new string(rest)[..Math.Min(rest.Length, PacketLimits.MaxNameLength - 1)];

    private static Gen<string> Name { get; } =
        Gen.Frequency(
            (4, Gen.Elements<string>(FieldNames.All)),
            (1, Gen.Elements("Event", "Command", "CommandResult", "ID", "Time", "state", "Files")),
            (3, UnknownName));

    private static Gen<DateTimeOffset> Moment { get; } =
        from day in Gen.Choose(0, 3_652_058)
        from second in Gen.Choose(0, 86_399)
        from ticks in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 9_999_999))
        select new DateTimeOffset(new DateTime(1, 1, 1).AddDays(day).AddSeconds(second).AddTicks(ticks), TimeSpan.Zero);

    public static Gen<AgentEvent> Event { get; } =
        from id in Maybe(Text)
        from time in Maybe(Moment.Select(moment => (DateTimeOffset?)moment))
        from timeText in Maybe(Text.Where(text => !string.IsNullOrWhiteSpace(text) && !WireTime.TryParse(text, out _)))
        from mode in Word(Modes.All)
        from @object in Word(Objects.All)
        from state in Word(States.All)
        from initiator in Word(Initiators.All)
        from attributes in Attributes
        from fields in Fields(isEvent: true)
        select new AgentEvent
        {
            CommandId = id,
            Time = time,
            TimeText = time is null ? timeText : null,
            Mode = mode,
            Object = @object,
            State = state,
            Initiator = initiator,
            Attributes = attributes,
            Fields = fields,
        };

    public static Gen<AgentCommand> Command { get; } =
        from action in Word(Actions.All)
        from id in Maybe(Text)
        from mode in Word(Modes.All)
        from @object in Word(Objects.All)
        from initiator in Word(Initiators.All)
        from attributes in Attributes
        from fields in Fields(isEvent: false)
        select new AgentCommand
        {
            Action = action,
            Id = id,
            Mode = mode,
            Object = @object,
            Initiator = initiator,
            Attributes = attributes,
            Fields = fields,
        };

    public static Gen<CommandResult> Result { get; } =
        from action in Word(Actions.All)
        from id in Maybe(Text)
        from attributes in Attributes
        from fields in Fields(isEvent: false)
        select new CommandResult { Action = action, Id = id, Attributes = attributes, Fields = fields };

    public static Gen<Packet> Packet { get; } =
        Gen.OneOf(Event.Select(packet => (Packet)packet), Command.Select(packet => (Packet)packet), Result.Select(packet => (Packet)packet));

    private static Gen<FieldList> Attributes =>
        from texts in Named(Name.Where(name => !Reserved.Contains(name, StringComparer.Ordinal)), Text, most: 8)
        select texts.Aggregate(new FieldListBuilder(), (builder, text) => builder.AddAttribute(text.Name, text.Value)).Build();

    /// <summary>
    /// Fields of every depth. No element of an event's top level is called State: that would be the event's state.
    /// </summary>
    private static Gen<FieldList> Fields(bool isEvent) =>
        Gen.Sized(size => Gen.Choose(0, 6)
            .SelectMany(count => Element(isEvent, level: 1, Math.Min(size, 40)).ArrayOf(count))
            .Select(elements =>
            {
                var builder = new FieldListBuilder();
                foreach (Action<FieldListBuilder> add in elements)
                {
                    add(builder);
                }

                return builder.Build();
            }));

    private static Gen<Action<FieldListBuilder>> Element(bool isEvent, int level, int size)
    {
        Gen<string> name = isEvent && level == 1 ? Name.Where(candidate => candidate is not FieldNames.State) : Name;
        Gen<Action<FieldListBuilder>> leaf =
            from own in name
            from text in Text
            select (Action<FieldListBuilder>)(builder => builder.Add(own, text));
        if (level >= MaxLevels || size <= 0)
        {
            return leaf;
        }

        Gen<Action<FieldListBuilder>> parent =
            from own in name
            from attributes in Named(Name, Text, most: 4)
            from text in Text
            from count in Gen.Choose(0, 3)
            from children in Element(isEvent, level + 1, size / 2).ArrayOf(count)
            select (Action<FieldListBuilder>)(builder => AddParent(builder, own, attributes, text, children));
        return Gen.Frequency((3, leaf), (2, parent), (1, Deep(name, level)));
    }

    /// <summary>A chain of elements from this level down to the last that there is.</summary>
    private static Gen<Action<FieldListBuilder>> Deep(Gen<string> name, int level) =>
        from own in name
        from inner in Name
        from text in Text
        select (Action<FieldListBuilder>)(builder =>
        {
            builder.Open(own);
            for (int below = level; below < MaxLevels; below++)
            {
                builder.Open(inner);
            }

            builder.Text(text);
            for (int below = level; below <= MaxLevels; below++)
            {
                builder.Close();
            }
        });

    private static void AddParent(
        FieldListBuilder builder, string name, (string Name, string Value)[] attributes, string text, Action<FieldListBuilder>[] children)
    {
        builder.Open(name);
        foreach ((string attribute, string value) in attributes)
        {
            builder.AddAttribute(attribute, value);
        }

        builder.Text(text);
        foreach (Action<FieldListBuilder> add in children)
        {
            add(builder);
            builder.Text(text);
        }

        builder.Close();
    }

    private static Gen<(string Name, string Value)[]> Named(Gen<string> name, Gen<string> text, int most) =>
        from count in Gen.Choose(0, most)
        from named in name.Zip(text, (own, value) => (Name: own, Value: value)).ArrayOf(count)
        select named;

    private static Gen<string?> Word(IReadOnlyList<string> known) =>
        Maybe(Gen.Frequency((3, Gen.Elements<string>(known)), (1, Gen.Elements<string>(known).Select(word => word.ToUpperInvariant())), (1, Text)));

    private static Gen<T?> Maybe<T>(Gen<T> gen) => Gen.Frequency((1, Gen.Constant(default(T))), (3, gen.Select(value => (T?)value)));

    private static Gen<string> Pieces(params (int, Gen<string>)[] kinds) =>
        Gen.Frequency(kinds).ArrayOf().Select(pieces => string.Concat(pieces));
}
