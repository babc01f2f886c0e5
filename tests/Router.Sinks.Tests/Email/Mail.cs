using System.Reflection;
using Router.Protocol.Packets;
using Router.Routing.Times;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Email;
using Router.Sinks.Tests.Support;
using Router.Sinks.Texts;

namespace Router.Sinks.Tests.Email;

/// <summary>Short ways to options, targets and deliveries of letters.</summary>
internal static class Mail
{
    public const string Call = "74237de0-5537-513c-f8d6-aae0c9499378";

    public static EmailTarget Target { get; } = new() { To = "duty@example.com" };

    public static EmailSinkOptions Options(int port, EmailTls tls = EmailTls.None) =>
        new() { Host = "localhost", Port = port, Tls = tls, From = "Роутер <router@example.com>" };

    public static EmailSinkOptions WithLogin(this EmailSinkOptions options, string password = MailServer.SecretText) =>
        options with { User = "router", Password = new Secret(password) };

    /// <summary>A delivery as Router makes it: the target's subject is a text by then.</summary>
    public static Delivery Delivery(int number = 1, EmailTarget? target = null, string text = "Привет", string? key = null, AgentEvent? packet = null)
    {
        Delivery delivery = Events.Delivery(number, key ?? $"key-{number}", text, packet);
        target ??= Target;
        var settings = new TextSettings { Clock = new EventClock(TimeZoneInfo.Utc, TimeZoneInfo.Utc) };
        TextTemplate template = TextTemplate.Compile(target.Subject ?? UsualSubject(TextLanguage.Russian), TextFormat.Plain).Template.ShouldNotBeNull();
        return delivery with { Target = target with { Subject = template.Render(delivery.Event, settings) } };
    }

    public static string UsualSubject(TextLanguage language)
    {
        TemplateAttribute template = typeof(EmailTarget).GetProperty(nameof(EmailTarget.Subject))!.GetCustomAttribute<TemplateAttribute>().ShouldNotBeNull();
        return language == TextLanguage.Russian ? template.Russian : template.English;
    }

    public static AgentEvent Event(string fields, string @object = "Call") =>
        Events.Read($"<Event Time=\"2015-03-25 12:00:00\" Mode=\"ServicesClients\" Object=\"{@object}\" State=\"Finished\" Initiator=\"incoming\">{fields}</Event>");

    public static async Task<IReadOnlyList<DeliveryOutcome>> SendAsync(this TestContext test, EmailSinkOptions options, params IReadOnlyList<Delivery> deliveries)
    {
        await using var sink = new EmailSink(options, test.Context);
        return await sink.DeliverAsync(deliveries, CancellationToken.None);
    }
}
