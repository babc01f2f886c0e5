using Router.Sinks.Abstractions;
using Router.Sinks.Email;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.Email;

/// <summary>The same against a mail server that others wrote.</summary>
public sealed class EximTests
{
    [EximFact]
    public async Task Exim_TakesLettersBothWays_AndRefusesWhatItRefuses()
    {
        using var test = new TestContext();
        using var certificates = Certificates.For("localhost");
        await System.IO.File.WriteAllTextAsync(test.PathOf("ca.pem"), certificates.Authority.ExportCertificatePem());
        await using var exim = new Exim(certificates);
        await exim.StartedAsync();
        EmailSinkOptions implicitly = Mail.Options(exim.ImplicitPort, EmailTls.Implicit).WithLogin() with { Ca = "ca.pem" };
        EmailSinkOptions starttls = Mail.Options(exim.Port, EmailTls.Starttls).WithLogin() with { Ca = "ca.pem" };

        (await test.SendAsync(implicitly, Mail.Delivery(1, text: ".\nfirst"))).ShouldBe([DeliveryOutcome.Delivered]);
        (await test.SendAsync(starttls, Mail.Delivery(2, text: ".\nsecond"))).ShouldBe([DeliveryOutcome.Delivered]);
        DeliveryOutcome nobody = (await test.SendAsync(starttls, Mail.Delivery(3, Mail.Target with { To = "nobody@example.com" })))[0];
        DeliveryOutcome large = (await test.SendAsync(starttls, Mail.Delivery(4, text: new string('x', 200_000))))[0];
        DeliveryOutcome wrong = (await test.SendAsync(starttls.WithLogin("wrong"), Mail.Delivery(5)))[0];
        DeliveryOutcome anonymous = (await test.SendAsync(starttls with { User = null, Password = null }, Mail.Delivery(6)))[0];

        (nobody.Result, large.Result, anonymous.Result).ShouldBe((DeliveryResult.Rejected, DeliveryResult.Rejected, DeliveryResult.Rejected));
        nobody.Reason.ShouldContain("no such user");
        large.Reason.ShouldContain("552");
        wrong.Result.ShouldBe(DeliveryResult.Retry);
        wrong.Reason.ShouldContain("535");
        string[] letters = await exim.LettersAsync(2);
        letters.Length.ShouldBe(2);
        letters.ShouldAllBe(letter => letter.Contains("Envelope-to: duty@example.com", StringComparison.Ordinal));
        letters.ShouldContain(letter => letter.Contains("\n.\nfirst", StringComparison.Ordinal));
        letters.ShouldContain(letter => letter.Contains("\n.\nsecond", StringComparison.Ordinal));
    }
}
