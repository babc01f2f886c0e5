using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Routes;
using Router.Routing.Times;
using Router.Routing.Trials;
using Router.Sinks.Abstractions;
using Router.Sinks.Tests.Support;
using Router.Sinks.Texts;

namespace Router.Sinks.Tests.Texts;

public partial class DefaultTextsTests
{
    private static readonly EventClock Clock = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"));

    private static readonly Regex WireWord = new(
        $@"\b(?:{string.Join('|', [.. CallResults.All, .. Statuses.All, .. Modes.All, .. States.All.Where(state => state is not States.Comments)])})\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public static TheoryData<TextLanguage, TextFormat> Forms { get; } = new()
    {
        { TextLanguage.Russian, TextFormat.Plain },
        { TextLanguage.Russian, TextFormat.Html },
        { TextLanguage.English, TextFormat.Plain },
        { TextLanguage.English, TextFormat.Html },
    };

    [Theory]
    [InlineData("Call.Finished", "Входящий звонок завершён|клиент af4ff1e0 → сотрудник 0d5a3c1e|клиент 9cc54ec8, линия 2727c543|Итог: разговор состоялся, разговор 2 мин 30 с|15.01.2026 10:12, 271914")]
    [InlineData("Call.Started.Softphone", "Входящий звонок|+7 (495) 000-02-01 → сотрудник 0d5a3c1e|15.01.2026 10:10, 271914")]
    [InlineData("Message.Colleagues", "Сообщение от коллеги|сотрудник 6b1d9f00|Коллеги, кто возьмёт обращение?|15.01.2026 10:01, 271914")]
    [InlineData("AgentOnlineStatus", "Статус: нет на месте|15.01.2026 09:55, 271914")]
    [InlineData("RemoteAccessSession.Finished", "Удалённый доступ завершён|клиент af4ff1e0, клиент 9cc54ec8, линия 2727c543|Начал: сотрудник 0d5a3c1e|Длился: 5 мин|Передано файлов: 1, 512 КБ|Получено файлов: 2, 150 МБ|15.01.2026 10:25, 271914")]
    [InlineData("Treatment.Comments", "Комментарий к обращению|клиент af4ff1e0, клиент 9cc54ec8, линия 2727c543|Обращение 9e8d7c6b|клиент af4ff1e0: Долго ждали ответа|клиент af4ff1e0: Но вопрос решили|15.01.2026 10:56, 271914")]
    public void Text_SaysWhatPeopleWouldAsk(string sample, string expected) =>
        Render(Samples()[sample], TextLanguage.Russian, TextFormat.Plain).ReplaceLineEndings("|").ShouldBe(expected);

    [Fact]
    public void MissedCall_SaysSo_AndWhom()
    {
        Render(Events.Sample("missed-call"), TextLanguage.English, TextFormat.Html).ReplaceLineEndings("|").ShouldBe(
            "<b>Missed call</b>|client 531ef6c7 → colleague 8a2f3e4d|client 0b1a4c1e|Result: the caller hung up|25.03.2015 15:00, 271914");
        AgentEvent byTimeout = Events.Read("<Event Object='Call' State='Finished' Initiator='incoming'><CallFrom>89000000001</CallFrom><CallResult>RingingTimeout</CallResult></Event>");
        Render(byTimeout, TextLanguage.Russian, TextFormat.Plain).ShouldStartWith("Пропущенный звонок\n+7 (900) 000-00-01\nИтог: никто не ответил\n");
    }

    [Theory]
    [InlineData("ServicesClients", "incoming", "UserID", "Сообщение от клиента")]
    [InlineData("ServicesClients", "incoming", "SpecialistID", "Сообщение клиенту")]
    [InlineData("Colleagues", "incoming", "ColleagueID", "Сообщение от коллеги")]
    [InlineData("Colleagues", "self", "SpecialistID", "Сообщение коллеге")]
    public void OwnEcho_IsNoMessageFromTheOtherSide(string mode, string initiator, string author, string title)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal) { ["UserID"] = "u", ["ColleagueID"] = "c", ["SpecialistID"] = "s" };

        AgentEvent message = Events.Read(
            $"<Event Object='Message' Mode='{mode}' Initiator='{initiator}'><UserID>u</UserID><ColleagueID>c</ColleagueID><AuthorID>{ids[author]}</AuthorID></Event>");

        Render(message, TextLanguage.Russian, TextFormat.Plain).ShouldStartWith(title + "\n");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Template_HasNothingWrong(TextLanguage language, TextFormat format)
    {
        TextTemplate.Compile(DefaultTexts.For(language, format), format).Problems.ShouldBeEmpty();
        TextTemplate.Compile(DefaultTexts.WithoutTime(language, format), format).Problems.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void EverySample_ReadsWell_AlsoWithAnyFieldMissing(TextLanguage language, TextFormat format)
    {
        Dictionary<string, AgentEvent> samples = Samples();

        samples.Count.ShouldBe(33 + SampleEvents.Names.Count + RouterEvents.States.Count);
        foreach ((string name, AgentEvent packet) in samples)
        {
            ShouldReadWell(name, packet, language, format);
            foreach (AgentEvent less in WithoutOneField(packet))
            {
                ShouldReadWell(name, less, language, format);
            }
        }
    }

    [Theory]
    [InlineData(TextLanguage.Russian)]
    [InlineData(TextLanguage.English)]
    public void EveryStateOfRouter_HasATitleOfItsOwn(TextLanguage language) =>
        RouterEvents.States.Select(state => Render(Own(state), language, TextFormat.Plain).Split('\n')[0]).ShouldBeUnique(StringComparer.Ordinal);

    [Fact]
    public void UnknownEvent_IsNamedAsItCame() =>
        Render(Events.Read("<Event Object='Fax' State='Jammed'><Pages>3</Pages></Event>"), TextLanguage.Russian, TextFormat.Plain).ShouldStartWith("Fax: Jammed\n");

    private static void ShouldReadWell(string name, AgentEvent packet, TextLanguage language, TextFormat format)
    {
        string text = Render(packet, language, format);
        string[] lines = text.Split('\n');

        lines.Length.ShouldBeInRange(1, 8, name);
        lines.ShouldAllBe(line => line.Length > 0 && line == line.Trim() && !line.EndsWith(':') && !line.EndsWith(',') && !line.EndsWith('→') && !line.StartsWith(','), name + text);
        text.ShouldNotContain("()");
        text.ShouldNotContain("  ");
        Link().Replace(text, "").ShouldNotMatch(packet.Object is RouterEvents.Object ? "$^" : "[0-9a-f]{8}-[0-9a-f]{4}", name);
        WireWord.Match(text).Value.ShouldBeEmpty(name);
    }

    private static string Render(AgentEvent packet, TextLanguage language, TextFormat format) => TextTemplate.Compile(DefaultTexts.For(language, format), format).Template
        .ShouldNotBeNull().Render(packet, "271914", Events.ReceivedAt, new TextSettings { Clock = Clock, Language = language });

    private static Dictionary<string, AgentEvent> Samples([CallerFilePath] string here = "")
    {
        string folder = Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Router.Simulator/Samples");
        return System.IO.Directory.GetFiles(folder, "*.xml")
            .Select(file => (Name: Path.GetFileNameWithoutExtension(file), Event: Events.Read(System.IO.File.ReadAllText(file))))
            .Concat(SampleEvents.Names.Select(name => (name, Events.Sample(name))))
            .Concat(RouterEvents.States.Select(state => (state, Own(state))))
            .ToDictionary(sample => sample.Item1, sample => sample.Item2, StringComparer.Ordinal);
    }

    private static AgentEvent Own(string state) => new() { Object = RouterEvents.Object, State = state, Fields = FieldList.Of((FieldNames.Text, "текст для людей")) };

    private static IEnumerable<AgentEvent> WithoutOneField(AgentEvent packet)
    {
        (string, string)[] leaves = [.. LeavesOf(packet)];
        return leaves.Select((_, i) => new AgentEvent
        {
            Time = packet.Time,
            Mode = packet.Mode,
            Object = packet.Object,
            State = packet.State,
            Initiator = packet.Initiator,
            Fields = FieldList.Of([.. leaves.Where((_, j) => j != i)]),
        });
    }

    private static List<(string, string)> LeavesOf(AgentEvent packet)
    {
        var leaves = new List<(string, string)>();
        foreach (Field field in packet.Fields)
        {
            if (field.IsLeaf)
            {
                leaves.Add((field.Name, field.ToString()));
            }
        }

        return leaves;
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
