using System.CommandLine;
using System.Text.Json;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Control;
using Router.Host.Running;
using Router.Protocol.Codec;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Verbs.Online;

/// <summary><c>router send LOGIN message|status|call|xml …</c>: sends a command to a login's app and says what came of it.</summary>
internal static class SendVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var login = new Argument<string>("LOGIN") { Description = context.Say(new Bilingual("Чьей программе.", "Whose app.")) };
        return new Command("send", context.Say(new Bilingual("Послать команду программе 1С-Коннект.", "Send a command to the 1C-Connect app.")))
        {
            login,
            Message(context, login),
            Status(context, login),
            Call(context, login),
            Xml(context, login),
        };
    }

    private static Command Message(CliContext context, Argument<string> login)
    {
        var text = new Argument<string>("TEXT") { Description = context.Say(new Bilingual("Текст сообщения.", "The message's text.")) };
        Option<string?> colleague = Id(context, "--colleague", new Bilingual("Коллеге с этим ColleagueID.", "To the colleague with this ColleagueID."));
        Option<string?> client = Id(context, "--client", new Bilingual("Клиенту: его ClientID.", "To a client: the ClientID."));
        Option<string?> user = Id(context, "--user", new Bilingual("Человеку у клиента: его UserID.", "The client's person: the UserID."));
        Option<string?> service = Id(context, "--service", new Bilingual("По услуге: её ServiceID.", "Within the service: the ServiceID."));
        var command = new Command("message", context.Say(new Bilingual("Написать клиенту или коллеге.", "Write to a client or a colleague.")))
        {
            text, colleague, client, user, service,
        };
        command.Validators.Add(result =>
        {
            bool isToColleague = result.GetResult(colleague) is not null;
            bool isToClient = result.GetResult(user) is not null && result.GetResult(service) is not null;
            if (isToColleague == isToClient)
            {
                result.AddError(context.Say(
                    CliMessages.ArgumentMissing,
                    "--colleague | --user --service",
                    context.Say(new Bilingual("кому: коллеге или человеку у клиента", "to whom: a colleague, or a client's person"))));
            }
        });
        return command.Talking(context, (sender, parsed, cancellation) => SendAsync(
            context, sender, parsed, parsed.GetValue(login)!, MessageOf(parsed.GetValue(text)!, [
                (FieldNames.ColleagueID, parsed.GetValue(colleague)),
                (FieldNames.ClientID, parsed.GetValue(client)),
                (FieldNames.UserID, parsed.GetValue(user)),
                (FieldNames.ServiceID, parsed.GetValue(service)),
            ]), cancellation));
    }

    private static AgentCommand MessageOf(string text, IReadOnlyList<(string Name, string? Text)> ids) => new()
    {
        Action = Actions.SendMessage,
        Mode = ids[0].Text is null ? Modes.ServicesClients : Modes.Colleagues,
        Fields = FieldList.Of(
            [.. ids.Where(id => id.Text is not null).Select(id => (id.Name, id.Text!)), (FieldNames.MessageBody, text)]),
    };

    private static Command Status(CliContext context, Argument<string> login)
    {
        var status = new Argument<string>("STATUS") { Description = string.Join(", ", Statuses.All) };
        return new Command("status", context.Say(new Bilingual("Сменить статус сотрудника.", "Change the agent's status."))) { status }
            .Talking(context, (client, parsed, cancellation) =>
            {
                string written = parsed.GetValue(status)!;
                var command = new AgentCommand
                {
                    Action = Actions.ChangeMyOnlineStatus,
                    Fields = FieldList.Of((FieldNames.Status, Statuses.Find(written) ?? written)),
                };
                return SendAsync(context, client, parsed, parsed.GetValue(login)!, command, cancellation);
            });
    }

    private static Command Call(CliContext context, Argument<string> login)
    {
        var number = new Argument<string>("NUMBER") { Description = context.Say(new Bilingual("Кому звонить.", "Whom to call.")) };
        return new Command("call", context.Say(new Bilingual("Позвонить с софтфона.", "Call with the softphone."))) { number }
            .Talking(context, (client, parsed, cancellation) =>
            {
                var command = new AgentCommand
                {
                    Action = Actions.Call,
                    Mode = Modes.Softphone,
                    Fields = FieldList.Of((FieldNames.CallTo, parsed.GetValue(number)!)),
                };
                return SendAsync(context, client, parsed, parsed.GetValue(login)!, command, cancellation);
            });
    }

    private static Command Xml(CliContext context, Argument<string> login)
    {
        var file = new Argument<string>("FILE") { Description = context.Say(new Bilingual("Файл с одним элементом <Command>.", "A file with one element <Command>.")) };
        return new Command("xml", context.Say(new Bilingual("Послать команду из файла.", "Send a command from a file."))) { file }
            .Talking(context, async (client, parsed, cancellation) =>
            {
                string path = Path.GetFullPath(parsed.GetValue(file)!, context.WorkingFolder);
                string? problem = ReadCommand(context, path, out AgentCommand? command);
                if (command is null)
                {
                    await context.Error.WriteLineAsync(problem);
                    return ExitCodes.Usage;
                }

                return await SendAsync(context, client, parsed, parsed.GetValue(login)!, command, cancellation);
            });
    }

    private static string? ReadCommand(CliContext context, string path, out AgentCommand? command)
    {
        command = null;
        try
        {
            bool isRead = PacketReader.TryParse(File.ReadAllText(path), out Packet? packet, out PacketError error);
            command = packet as AgentCommand;
            return command is null ? context.Say(RunMessages.BadCommand, isRead ? packet!.GetType().Name : error.ToString()) : null;
        }
        catch (Exception exception) when (FileTrouble.Of(exception) is { } trouble)
        {
            return context.Say(CliMessages.Unreadable, path, trouble);
        }
    }

    private static async Task<int> SendAsync(
        CliContext context, ControlClient client, ParseResult parsed, string login, AgentCommand command, CancellationToken cancellation)
    {
        CommandOutcome outcome = await client.SendAsync(login, command, timeout: null, cancellation);
        await context.Out.WriteLineAsync(context.IsJson(parsed)
            ? JsonSerializer.Serialize(outcome, ControlJson.Indented)
            : $"{login}: {context.Say(TextOf(outcome))}");
        return outcome.Status == CommandStatus.Done ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static Bilingual TextOf(CommandOutcome outcome) => outcome.Status switch
    {
        CommandStatus.Done => new Bilingual("сделано", "done"),
        CommandStatus.Refused => new Bilingual($"программа отказала: \"{outcome.Text}\"", $"the app refused: \"{outcome.Text}\""),
        CommandStatus.NotSent => new Bilingual($"не послано: {outcome.Text}", $"not sent: {outcome.Text}"),
        _ => new Bilingual($"послано, чем кончилось — неизвестно: {outcome.Text}", $"sent, the outcome is unknown: {outcome.Text}"),
    };

    private static Option<string?> Id(CliContext context, string name, Bilingual description) =>
        new(name) { HelpName = "UUID", Description = context.Say(description) };
}
