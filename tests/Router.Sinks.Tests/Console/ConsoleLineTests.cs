using Router.Protocol.Packets;
using Router.Sinks.Abstractions;
using Router.Sinks.Console;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.Console;

public class ConsoleLineTests
{
    private static readonly DateTimeOffset SameDay = new(2015, 3, 25, 20, 0, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo Moscow = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");

    [Fact]
    public void Line_SaysWhenWhoAndWhat() =>
        LineOf(Events.Delivery(100)).ShouldBe(
            "15:00:00 271914 ServicesClients/Call/Finished incoming  from: 100  result: RejectedByCaller");

    [Fact]
    public void Line_InRussian_HasRussianWords() =>
        LineOf(Events.Delivery(100), TextLanguage.Russian).ShouldBe(
            "15:00:00 271914 ServicesClients/Call/Finished входящее  от: 100  итог: RejectedByCaller");

    [Fact]
    public void EventOfAnotherDay_IsPrintedWithItsDate() =>
        new ConsoleLine(TextLanguage.English, Moscow, isColored: false).Of(Events.Delivery(), SameDay.AddDays(1))
            .ShouldStartWith("2015-03-25 15:00:00 271914 ");

    [Fact]
    public void EventWithoutTime_IsPrintedWithTheTimeOfReceipt() =>
        LineOf(Events.Delivery(packet: Events.Read("<Event/>"))).ShouldBe("15:00:01 271914 Event");

    [Fact]
    public void TextOfTheRoute_StandsInPlaceOfTheEvent() =>
        LineOf(Events.Delivery(text: "Пропущенный звонок:\r\n  Иван")).ShouldBe("15:00:00 271914 Пропущенный звонок: / Иван");

    [Fact]
    public void Replay_IsMarked() =>
        LineOf(Events.Delivery() with { IsReplay = true }).ShouldStartWith("15:00:00 271914 (replay) ");

    [Fact]
    public void Uuids_AreCutToTheirFirstGroup() =>
        LineOf(Events.Delivery(packet: Events.Sample("missed-call"))).ShouldContain("from: 531ef6c7…  to: 8a2f3e4d…");

    [Theory]
    [InlineData("\u001b[31mred\u001b[0m", "\ufffd[31mred\ufffd[0m")]
    [InlineData("a\u0007b\u009bc\u007fd", "a\ufffdb\ufffdc\ufffdd")]
    [InlineData("txt.\u202Eexe", "txt.\ufffdexe")]
    [InlineData("one\u2028two\u0085three\n\nfour", "one / two / three / four")]
    [InlineData("tab\t and  blanks", "tab and blanks")]
    [InlineData("whole \ud83d\ude00", "whole \ud83d\ude00")]
    public void WhatCouldSteerATerminal_IsMadeHarmless(string text, string shown) =>
        LineOf(Events.Delivery(text: text)).ShouldBe($"15:00:00 271914 {shown}");

    [Fact]
    public void HalfALetter_IsNotPrinted() => LineOf(Events.Delivery(text: "half \ud83d")).ShouldEndWith("half \ufffd");

    [Fact]
    public void LoginAndWords_AreMadeHarmlessAsWell()
    {
        Delivery delivery = Events.Delivery(packet: new AgentEvent { Mode = "Mo\u001bde", Initiator = "a\u001bb" });

        string line = LineOf(delivery with { Event = delivery.Event with { Login = "27\u001b1914" } });

        line.ShouldNotContain('\u001b');
    }

    [Fact]
    public void LongText_IsCut() => LineOf(Events.Delivery(text: new string('a', 5000))).Length.ShouldBe("15:00:00 271914 ".Length + 2000);

    [Fact]
    public void Colors_AreClosedAgain()
    {
        string line = new ConsoleLine(TextLanguage.English, Moscow, isColored: true).Of(Events.Delivery(), SameDay);

        line.ShouldStartWith("\e[90m15:00:00\e[0m \e[36m271914\e[0m \e[32mServicesClients/Call/Finished\e[0m incoming");
        line.Split("\e[0m").Length.ShouldBe(line.Split("\e[").Length / 2 + 1);
    }

    private static string LineOf(Delivery delivery, TextLanguage language = TextLanguage.English) =>
        new ConsoleLine(language, Moscow, isColored: false).Of(delivery, SameDay);
}
