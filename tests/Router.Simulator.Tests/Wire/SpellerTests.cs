using System.Buffers;
using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Samples;
using Router.Simulator.Tests.Support;
using Router.Simulator.Wire;

namespace Router.Simulator.Tests.Wire;

public sealed class SpellerTests
{
    private static readonly TimeZoneInfo Moscow = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(3), "test", "test");

    public static TheoryData<string> Spellings => [.. Variants.Keys];

    private static Dictionary<string, Spelling> Variants { get; } = MakeVariants();

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Every_sample_decodes_to_what_the_speller_says(string variant)
    {
        Spelling spelling = Variants[variant];
        var speller = new Speller(Moscow);
        int changed = 0;
        foreach (string name in SampleStore.Names)
        {
            AgentEvent sample = SampleStore.Load(name, "ID=74237de0-5537-513c-f8d6-aae0c9499378");
            (AgentEvent said, string xml) = speller.Spell(sample, spelling, StableRandom.For(1, name));
            var decoded = (AgentEvent)Decode(xml, spelling.Frame);
            SameEvent.Check(decoded, said, $"{variant} {name}: {xml}");
            changed += string.Equals(xml, PacketWriter.ToXml(sample), StringComparison.Ordinal) ? 0 : 1;
        }

        (changed > 0).ShouldBe(spelling.Describe().Length > 0, variant);
    }

    [Theory]
    [InlineData("Element", "<State>Finished</State>")]
    [InlineData("DocumentOpen", "<State=\"Finished\"><")]
    [InlineData("DocumentOpenClose", "<State=\"Finished\"></State>")]
    [InlineData("DocumentEmpty", "<State=\"Finished\"/>")]
    [InlineData("Attribute", " State=\"Finished\">")]
    public void State_stands_as_asked(string form, string text) =>
        Spell("Call.Finished", new Spelling { State = Enum.Parse<StateForm>(form) }).ShouldContain(text);

    [Theory]
    [InlineData("App", "Time=\"2026-01-15 07:12:38\"", "<EndTime>2026-01-15T10:12:38</EndTime>")]
    [InlineData("Space", "Time=\"2026-01-15 07:12:38\"", "<EndTime>2026-01-15 10:12:38</EndTime>")]
    [InlineData("T", "Time=\"2026-01-15T07:12:38\"", "<EndTime>2026-01-15T10:12:38</EndTime>")]
    [InlineData("Fraction", "Time=\"2026-01-15 07:12:38.123\"", "<EndTime>2026-01-15T10:12:38.123</EndTime>")]
    [InlineData("Zulu", "Time=\"2026-01-15T07:12:38Z\"", "<EndTime>2026-01-15T07:12:38Z</EndTime>")]
    [InlineData("Offset", "Time=\"2026-01-15T10:12:38+03:00\"", "<EndTime>2026-01-15T10:12:38+03:00</EndTime>")]
    public void Times_stand_as_asked(string form, string time, string inner)
    {
        string xml = Spell("Call.Finished", new Spelling { Time = Enum.Parse<TimeForm>(form) });
        xml.ShouldContain(time);
        xml.ShouldContain(inner);
    }

    [Fact]
    public void Words_ids_and_quotes_stand_as_asked()
    {
        Spell("Call.Finished", new Spelling { Mode = ModeForm.ServiceClients }).ShouldContain("Mode=\"ServiceClients\"");
        Spell("Call.Finished", new Spelling { Case = LetterCase.Upper }).ShouldContain("Object=\"CALL\" Initiator=\"INCOMING\"");
        Spell("Call.Finished", new Spelling { Case = LetterCase.Lower }).ShouldContain("Object=\"call\" Initiator=\"incoming\"");
        Spell("Call.Finished", new Spelling { Quotes = QuoteForm.Single }).ShouldContain("Object='Call'");
        Spell("Call.Finished", new Spelling { Uuid = UuidForm.Plain }).ShouldContain("<CallID>74237de05537513cf8d6aae0c9499378</CallID>");
        Spell("RemoteAccessSession.Finished", new Spelling { Time = TimeForm.Zulu }).ShouldContain("StartTime=\"2026-01-15T07:21:00Z\"");
    }

    [Fact]
    public void Oddities_stand_as_asked()
    {
        string xml = Spell("Message.Colleagues", new Spelling { Oddities = Oddities.BareAmpersand });
        xml.ShouldContain("R&D & Co");
        Spell("Message.Colleagues", new Spelling { Oddities = Oddities.ControlCharacters }).ShouldContain("\u0007\uD83D!");
        Spell("Message.Colleagues", new Spelling { Oddities = Oddities.ControlCharacters, Frame = FrameForm.Client }).ShouldContain("\u0007!");
        Spell("Call.Finished", new Spelling { Oddities = Oddities.WhiteSpace, Frame = FrameForm.Client }).ShouldEndWith("</Event> \r\n\t");
        Spell("Call.Finished", new Spelling { Oddities = Oddities.MissingMode }).ShouldNotContain("Mode=");
        Spell("Call.Finished", new Spelling { Oddities = Oddities.MissingInitiator }).ShouldNotContain("Initiator=");
        Spell("Call.Finished", new Spelling { Oddities = Oddities.UnknownElements }).ShouldContain("<CounterpartID>");
        Spell("Call.Finished", new Spelling { Oddities = Oddities.UnknownAttributes }).ShouldContain(" Build=\"7.1\"");
    }

    [Fact]
    public void Ampersand_that_would_become_a_reference_stays_escaped()
    {
        AgentEvent sample = SampleStore.Load("Message.Colleagues", "MessageBody=&lt; is not <");
        (AgentEvent said, string xml) = new Speller(Moscow).Spell(sample, new Spelling { Oddities = Oddities.BareAmpersand }, new Random(1));
        SameEvent.Check(Xml.Event(xml), said, xml);
        said.Fields.GetText(FieldNames.MessageBody).ShouldStartWith("&lt; is not <");
    }

    [Theory]
    [InlineData("Echo", "Action=\"EventUnsubscribe\" ID=\"74237de05537513cf8d6aae0c9499378\"")]
    [InlineData("Empty", "ID=\"\"")]
    [InlineData("Absent", "<CommandResult Action=\"EventUnsubscribe\">")]
    public void Results_stand_as_asked(string id, string text)
    {
        var result = CommandResult.Failure(Actions.EventUnSubscribe, "74237de0-5537-513c-f8d6-aae0c9499378", ErrorTexts.ModeNotRecognized);
        string xml = Speller.Spell(result, new Spelling { Action = ActionForm.EventUnsubscribe, Uuid = UuidForm.Plain }, Enum.Parse<ResultId>(id));
        xml.ShouldContain(text);
        CommandResult read = Xml.Read(xml).ShouldBeOfType<CommandResult>();
        read.Error.ShouldBe(ErrorTexts.ModeNotRecognized);
        read.Action.ShouldBe(Actions.EventUnSubscribe);
    }

    [Fact]
    public void Mixed_rules_draw_every_choice_and_the_app_s_rules_none()
    {
        var random = new Random(3);
        Spelling[] drawn = [.. Enumerable.Range(0, 500).Select(_ => SpellingRules.Mixed.Choose(random))];
        drawn.Select(spelling => spelling.Frame).Distinct().Count().ShouldBe(8);
        drawn.Select(spelling => spelling.State).Distinct().Count().ShouldBe(5);
        drawn.Select(spelling => spelling.Time).Distinct().Count().ShouldBe(6);
        drawn.Aggregate(Oddities.None, (all, spelling) => all | spelling.Oddities).ShouldBe(Oddities.All);
        SpellingRules.App.Choose(random).ShouldBeSameAs(Spelling.App);
    }

    private static string Spell(string sample, Spelling spelling) =>
        new Speller(Moscow).Spell(SampleStore.Load(sample), spelling, new Random(1)).Xml;

    private static Packet Decode(string xml, FrameForm form)
    {
        var output = new ArrayBufferWriter<byte>();
        FrameWriter.Write(output, xml, form);
        FrameReadResult frame = new FrameReader().Read(new ReadOnlySequence<byte>(output.WrittenMemory), isCompleted: true);
        frame.Status.ShouldBe(FrameStatus.Packet);
        PacketReader.TryRead(frame.Frame, out Packet? packet, out PacketError error).ShouldBeTrue(error + xml);
        return packet!;
    }

    private static Dictionary<string, Spelling> MakeVariants()
    {
        List<Spelling> all =
        [
            Spelling.App,
            .. FrameForm.All.Select(form => new Spelling { Frame = form, Oddities = Oddities.All }),
            .. Enum.GetValues<StateForm>().Select(form => new Spelling { State = form }),
            .. Enum.GetValues<TimeForm>().Select(form => new Spelling { Time = form }),
            .. Enum.GetValues<LetterCase>().Select(form => new Spelling { Case = form, State = StateForm.Attribute }),
            .. Enum.GetValues<Oddities>().Where(oddity => oddity != Oddities.None).Select(oddity => new Spelling { Oddities = oddity }),
            new Spelling { Uuid = UuidForm.Plain },
            new Spelling { Mode = ModeForm.ServiceClients, Case = LetterCase.Upper },
            new Spelling { Quotes = QuoteForm.Single },
        ];
        var random = new Random(11);
        all.AddRange(Enumerable.Range(0, 100).Select(_ => SpellingRules.Mixed.Choose(random)));
        return all.Distinct().ToDictionary(spelling => $"{FrameFormName.Of(spelling.Frame)} {spelling.Describe()}", spelling => spelling, StringComparer.Ordinal);
    }
}
