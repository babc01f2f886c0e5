using Router.Sinks.Abstractions;
using Router.Sinks.Email;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.Email;

/// <summary>What a letter looks like on the wire.</summary>
public sealed class EmailLetterTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly TestContext _test = new() { Language = TextLanguage.Russian };
    private readonly MailServer _server = new() { Capabilities = ["8BITMIME", "SIZE 10000000"] };

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _test.Dispose();
        await _server.DisposeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task Letter_HasTheTextAndTheHeadersThatLettersNeed()
    {
        ReceivedLetter letter = await ArriveAsync(Mail.Delivery(text: "Пропущенный звонок\nот Ивана"));

        letter.From.ShouldBe("router@example.com");
        letter.Recipients.ShouldBe(["duty@example.com"]);
        letter.Body().ShouldBe("Пропущенный звонок\r\nот Ивана");
        letter.Header("From").ShouldBe("Роутер <router@example.com>");
        letter.Header("To").ShouldBe("duty@example.com");
        letter.Header("Date").ShouldBe("Wed, 25 Mar 2015 15:05:00 +0300");
        letter.Header("MIME-Version").ShouldBe("1.0");
        letter.Header("Auto-Submitted").ShouldBe("auto-generated");
        letter.Header("Content-Type").ShouldBe("text/plain; charset=utf-8");
        letter.HeaderNames.ShouldBeUnique(StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Names_CopiesAndAnswers_AreSeenByThoseWhoMay()
    {
        var target = new EmailTarget
        {
            To = "\"Дежурный, смена\" <duty@example.com>, Head <head@example.com>",
            Cc = "copy@example.com",
            Bcc = "hidden@example.com, DUTY@example.com",
            ReplyTo = "answers@example.com",
        };

        ReceivedLetter letter = await ArriveAsync(Mail.Delivery(target: target));

        letter.Recipients.ShouldBe(["duty@example.com", "head@example.com", "copy@example.com", "hidden@example.com"]);
        letter.Header("To").ShouldBe("Дежурный, смена <duty@example.com>, Head <head@example.com>");
        letter.Header("Cc").ShouldBe("copy@example.com");
        letter.Header("Reply-To").ShouldBe("answers@example.com");
        letter.Text.ShouldNotContain("hidden");
    }

    [Fact]
    public async Task LongSubject_IsFoldedAndComesBackWhole()
    {
        string subject = string.Join(' ', Enumerable.Repeat("Константинопольская", 9));

        ReceivedLetter letter = await ArriveAsync(Mail.Delivery(target: Mail.Target with { Subject = subject }));

        letter.Header("Subject").ShouldBe(subject);
        letter.LongestHeaderLine.ShouldBeLessThanOrEqualTo(78);
        letter.RawHeader("Subject").ShouldNotBeNull().Split(' ').ShouldAllBe(word => word.Length <= 75);
    }

    [Theory]
    [InlineData("Тема\r\nBcc: evil@example.com\r\n\r\nтекст")]
    [InlineData("Subject\nBcc: evil@example.com")]
    [InlineData("{{MessageBody}}")]
    public async Task Subject_CannotBeginAnotherHeader(string subject)
    {
        string body = "<MessageBody>Тема&#13;&#10;Bcc: evil@example.com&#13;&#10;&#13;&#10;текст</MessageBody>";

        ReceivedLetter letter = await ArriveAsync(Mail.Delivery(target: Mail.Target with { Subject = subject }, packet: Mail.Event(body, "Message")));

        letter.Recipients.ShouldBe(["duty@example.com"]);
        letter.HeaderNames.ShouldNotContain(name => name.Equals("Bcc", StringComparison.OrdinalIgnoreCase));
        letter.Header("Subject").ShouldNotBeNull().ShouldContain("Bcc: evil@example.com");
        letter.Body().ShouldBe("Привет");
    }

    [Theory]
    [InlineData("duty@example.com\r\nBcc: evil@example.com")]
    [InlineData("duty@example.com> SIZE=1\r\nRCPT TO:<evil@example.com")]
    [InlineData("duty@example.com; head@example.com")]
    [InlineData("duty")]
    [InlineData("Team: a@example.com, b@example.com;")]
    [InlineData("")]
    public async Task WhatIsNoAddress_IsRejected_AndGoesToNobody(string address)
    {
        IReadOnlyList<DeliveryOutcome> outcomes = await _test.SendAsync(
            Mail.Options(_server.Port), Mail.Delivery(1, Mail.Target with { To = address }), Mail.Delivery(2, Mail.Target with { Cc = address }), Mail.Delivery(3));

        outcomes.Select(outcome => outcome.Result).ShouldBe([DeliveryResult.Rejected, DeliveryResult.Rejected, DeliveryResult.Delivered]);
        outcomes[0].Reason.ShouldStartWith("to: ");
        outcomes[1].Reason.ShouldStartWith("cc: ");
        _server.Letters.ShouldHaveSingleItem().Recipients.ShouldBe(["duty@example.com"]);
    }

    [Fact]
    public async Task Dots_LongLines_AndStrangeCharacters_ComeThrough()
    {
        string text = $".\n..\n.точка\n{new string('x', 3000)}\n{new string('ы', 3000)}\nFrom here\n=3D 🙂\n.";

        ReceivedLetter letter = await ArriveAsync(Mail.Delivery(text: text));

        letter.Body().ShouldBe(text.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public async Task AsciiText_WithDots_ComesThrough()
    {
        ReceivedLetter letter = await ArriveAsync(Mail.Delivery(text: ".\n..hidden\nQUIT\n."));

        letter.Body().ShouldBe(".\r\n..hidden\r\nQUIT\r\n.");
    }

    [Fact]
    public async Task PlainLetter_ShowsValuesAsTheyWere()
    {
        ReceivedLetter letter = await ArriveAsync(Mail.Delivery(text: "1 &lt; 2 &amp;amp; &quot;ООО &#39;Ромашка&#39;&quot;"));

        letter.Body().ShouldBe("1 < 2 &amp; \"ООО 'Ромашка'\"");
    }

    [Fact]
    public async Task HtmlLetter_HasAPlainVersionToo()
    {
        string html = "<p>Звонок от <a href=\"https://crm.example.com/1\">Иван &amp; К</a></p><ul><li>раз</li>\n<li>два</li></ul><style>p { color: red }</style>";

        ReceivedLetter letter = await ArriveAsync(Mail.Delivery(target: Mail.Target with { Format = EmailFormat.Html }, text: html));

        letter.RawHeader("Content-Type").ShouldNotBeNull().ShouldStartWith("multipart/alternative");
        letter.Body("text/html").ShouldBe($"<!DOCTYPE html>\r\n<html><body>\r\n{html.ReplaceLineEndings("\r\n")}\r\n</body></html>");
        letter.Body().ShouldBe("Звонок от Иван & К (https://crm.example.com/1)\r\n\r\n\r\nраз\r\nдва");
    }

    [Fact]
    public async Task HtmlLetter_WithoutTags_KeepsItsLines()
    {
        ReceivedLetter letter = await ArriveAsync(Mail.Delivery(target: Mail.Target with { Format = EmailFormat.Html }, text: "раз\nдва &lt;b&gt;"));

        letter.Body("text/html").ShouldContain("раз<br>\r\nдва &lt;b&gt;");
        letter.Body().ShouldBe("раз\r\nдва <b>");
    }

    [Fact]
    public async Task HtmlDocument_StaysAsItIs()
    {
        string html = "<!DOCTYPE html><html><body>x</body></html>";

        (await ArriveAsync(Mail.Delivery(target: Mail.Target with { Format = EmailFormat.Html }, text: html))).Body("text/html").ShouldBe(html);
    }

    [Fact]
    public async Task DomainWithOtherLetters_IsSentInAscii()
    {
        ReceivedLetter letter = await ArriveAsync(Mail.Delivery(target: Mail.Target with { To = "Иван <ivan@почта.рф>" }));

        letter.Recipients.ShouldBe(["ivan@xn--80a1acny.xn--p1ai"]);
        letter.Header("To").ShouldBe("Иван <ivan@xn--80a1acny.xn--p1ai>");
    }

    [Fact]
    public async Task LocalPartWithOtherLetters_NeedsAServerThatTakesIt()
    {
        await using var modern = new MailServer { Capabilities = ["8BITMIME", "SMTPUTF8"] };
        Delivery delivery = Mail.Delivery(target: Mail.Target with { To = "иван@почта.рф" });

        DeliveryOutcome old = (await _test.SendAsync(Mail.Options(_server.Port), delivery))[0];
        DeliveryOutcome taken = (await _test.SendAsync(Mail.Options(modern.Port), delivery))[0];

        old.Result.ShouldBe(DeliveryResult.Rejected);
        old.Reason.ShouldContain("@");
        _server.Letters.ShouldBeEmpty();
        taken.ShouldBe(DeliveryOutcome.Delivered);
        modern.Letters.ShouldHaveSingleItem().Recipients.ShouldBe(["иван@почта.рф"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    public async Task EmptySubject_IsTheRoutesName(string? subject)
    {
        ReceivedLetter letter = await ArriveAsync(Mail.Delivery() with { Target = Mail.Target with { Subject = subject } });

        letter.Header("Subject").ShouldBe("missed calls");
    }

    [Theory]
    [InlineData("Call", $"<CallID>{Mail.Call}</CallID><CallFrom>101</CallFrom><CallTo>102</CallTo>", "Звонок: 101 → 102")]
    [InlineData("Treatment", "<TreatmentID>42</TreatmentID>", "Обращение 42")]
    [InlineData("RemoteAccessSession", "<SessionID>7</SessionID>", "Удалённый доступ 7")]
    [InlineData("AgentOnlineStatus", "<Status>Away</Status>", "Статус: нет на месте")]
    [InlineData("Message", "<UserID>af4ff1e0-584b-11e4-80c5-0025904f970d</UserID>", "Сообщение от клиента: клиент af4ff1e0")]
    public async Task UsualSubject_NamesWhatItIsAbout(string @object, string fields, string subject) =>
        (await ArriveAsync(Mail.Delivery(packet: Mail.Event(fields, @object)))).Header("Subject").ShouldBe(subject);

    [Theory]
    [InlineData(TextLanguage.Russian)]
    [InlineData(TextLanguage.English)]
    public void UsualTexts_AreTemplatesThatAreRead(TextLanguage language)
    {
        Router.Sinks.Texts.TextTemplate.Compile(new EmailSinkFactory().DefaultText(language), TextFormat.Html).Problems.ShouldBeEmpty();
        Mail.UsualSubject(language).ShouldNotBeEmpty();
        Router.Sinks.Texts.TextTemplate.Compile(Mail.UsualSubject(language), TextFormat.Plain).Problems.ShouldBeEmpty();
    }

    private async Task<ReceivedLetter> ArriveAsync(Delivery delivery)
    {
        (await _test.SendAsync(Mail.Options(_server.Port), delivery)).ShouldBe([DeliveryOutcome.Delivered]);
        return _server.Letters.ShouldHaveSingleItem();
    }
}
