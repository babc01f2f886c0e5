using System.Globalization;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Recording;
using Router.Simulator.Wire;

namespace Router.Simulator.Terminal;

/// <summary>Prints what happens, a line each, and counts it.</summary>
internal sealed class OccurrenceLines(TextWriter output, Language language, TimeProvider time) : IOccurrenceListener
{
    private readonly Lock _gate = new();
    private long _sent;
    private long _dropped;
    private long _commands;

    /// <summary>Whether every event and result has its line.</summary>
    public bool IsVerbose { get; set; }

    /// <summary>Whether lines are printed; what happens before is only counted.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Prints a text.</summary>
    public void Say(Bilingual text)
    {
        lock (_gate)
        {
            output.WriteLine(text.In(language));
            output.Flush();
        }
    }

    /// <inheritdoc/>
    public void Hear(Occurrence occurrence)
    {
        lock (_gate)
        {
            Count(occurrence);
            if (IsOpen && Describe(occurrence) is { } text)
            {
                string at = TimeZoneInfo.ConvertTime(occurrence.At, time.LocalTimeZone).ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
                output.WriteLine($"{at} {occurrence.Login}: {text.In(language)}");
                output.Flush();
            }
        }
    }

    /// <summary>What it came to.</summary>
    public Bilingual Summary() => new(
        $"done: events sent {_sent}, lost {_dropped}; commands received {_commands}",
        $"готово: событий послано {_sent}, потеряно {_dropped}; команд принято {_commands}");

    private void Count(Occurrence occurrence)
    {
        switch (occurrence)
        {
            case PacketTold { Kind: PacketKind.Event, Outcome: PacketOutcome.Sent }:
                _sent++;
                break;
            case PacketTold { Kind: PacketKind.Event }:
                _dropped++;
                break;
            case CommandReceived:
                _commands++;
                break;
            default:
                break;
        }
    }

    private Bilingual? Describe(Occurrence occurrence) => occurrence switch
    {
        ClientConnected { IsRefused: true } refused => new($"client {refused.Connection} refused", $"клиенту {refused.Connection} отказано"),
        ClientConnected connected => new($"client {connected.Connection} connected", $"клиент {connected.Connection} подключился"),
        ClientDisconnected ended => Ended(ended),
        ListeningChanged { IsListening: false } => new("the pipe is closed", "канал закрыт"),
        ListeningChanged => IsVerbose ? new Bilingual("the pipe is open", "канал открыт") : null,
        StatusChanged changed => IsVerbose ? new($"status {changed.Status}", $"статус {changed.Status}") : null,
        FaultApplied applied => new($"fault: {applied.Fault}", $"сбой: {applied.Fault}"),
        AppFailed failed => failed.Explanation,
        CommandReceived received => IsVerbose || received.Error is not null || received.Command?.Action is not (Actions.EventSubscribe or Actions.EventUnSubscribe)
            ? Received(received)
            : null,
        PacketTold { Kind: PacketKind.Event, Event: { } @event } told when IsVerbose => Told(told, NameOf(@event)),
        PacketTold { Kind: PacketKind.Result, Result: { } result } told when IsVerbose || told.Reason == DropReason.NoReply =>
            Told(told, $"{ElementNames.CommandResult} {result.Action} {result.Error ?? "ok"}"),
        PacketTold { Reason: DropReason.QueueFull } told => new(
            $"client {told.Connection} does not read; too much waits for it",
            $"клиент {told.Connection} не читает; для него скопилось слишком много"),
        _ => null,
    };

    private static Bilingual Ended(ClientDisconnected ended) => ended.Reason switch
    {
        EndReason.Client => new($"client {ended.Connection} left", $"клиент {ended.Connection} ушёл"),
        EndReason.Displaced => new($"client {ended.Connection} displaced by a newer one", $"клиент {ended.Connection} вытеснен новым"),
        EndReason.SlowClient => new($"client {ended.Connection} disconnected: it does not read", $"клиент {ended.Connection} отключён: не читает"),
        EndReason.Unreadable => new($"client {ended.Connection} disconnected: it sends nothing readable", $"клиент {ended.Connection} отключён: шлёт нечитаемое"),
        _ => new($"client {ended.Connection} disconnected ({KebabName.Of(ended.Reason)})", $"клиент {ended.Connection} отключён ({KebabName.Of(ended.Reason)})"),
    };

    private static Bilingual Received(CommandReceived received)
    {
        string what = received.Command is { } command ? Name(command) : received.Problem!;
        string answer = received.Error ?? "ok";
        return new($"command from client {received.Connection}: {what}: {answer}", $"команда от клиента {received.Connection}: {what}: {answer}");
    }

    private static string Name(AgentCommand command) => string.Join(' ', new[]
    {
        command.Action ?? "?",
        string.Join('/', new[] { command.Mode, command.Object, command.Initiator }.Where(word => word is not null)),
    }.Where(word => word.Length > 0));

    private static string NameOf(AgentEvent @event) => string.Join(' ', new[]
    {
        @event.State is null ? @event.Object : $"{@event.Object}.{@event.State}",
        string.Join('/', new[] { @event.Mode, @event.Initiator }.Where(word => word is not null)),
        @event.Fields.GetText(FieldNames.CallResult) ?? @event.Fields.GetText(FieldNames.Status),
    }.Where(word => !string.IsNullOrEmpty(word)));

    private static Bilingual Told(PacketTold told, string name)
    {
        if (told.Outcome == PacketOutcome.Sent)
        {
            return new($"{name} to client {told.Connection}", $"{name} клиенту {told.Connection}");
        }

        string why = told.Reason is { } reason ? KebabName.Of(reason) : KebabName.Of(told.Outcome);
        return new($"{name} lost ({why})", $"{name} потеряно ({why})");
    }
}
