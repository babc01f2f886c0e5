using Router.Protocol.Packets;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Email;
using Router.Sinks.Tests.Support;

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

    public static Delivery Delivery(int number = 1, EmailTarget? target = null, string text = "Привет", string? key = null, AgentEvent? packet = null) =>
        Events.Delivery(number, key ?? $"key-{number}", text, packet) with { Target = target ?? Target };

    public static AgentEvent Event(string fields, string @object = "Call") =>
        Events.Read($"<Event Time=\"2015-03-25 12:00:00\" Mode=\"ServicesClients\" Object=\"{@object}\" State=\"Finished\" Initiator=\"incoming\">{fields}</Event>");

    public static async Task<IReadOnlyList<DeliveryOutcome>> SendAsync(this TestContext test, EmailSinkOptions options, params IReadOnlyList<Delivery> deliveries)
    {
        await using var sink = new EmailSink(options, test.Context);
        return await sink.DeliverAsync(deliveries, CancellationToken.None);
    }
}
