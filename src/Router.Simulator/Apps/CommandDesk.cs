using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Commands;
using Router.Simulator.Company;
using Router.Simulator.Events;
using Router.Simulator.Faults;
using Router.Simulator.Pipes;
using Router.Simulator.Recording;

namespace Router.Simulator.Apps;

/// <summary>Takes what clients send, has it decided, and brings the result and its consequences on their way.</summary>
internal sealed class CommandDesk(AppState state, Teller teller, Action<OfficeProcess> begin) : IConnectionHost
{
    /// <inheritdoc/>
    public string Login => state.Login;

    /// <inheritdoc/>
    public TimeProvider Time => state.Options.Time;

    /// <inheritdoc/>
    public Behaviour Behaviour => state.Behaviour;

    /// <inheritdoc/>
    public int QueueLimit => state.Options.QueueLimit;

    /// <inheritdoc/>
    public void Hear(Occurrence occurrence) => state.Hear(occurrence);

    /// <inheritdoc/>
    public void Receive(Connection connection, AgentCommand command)
    {
        lock (state.Gate)
        {
            CommandDecision decision = CommandRules.Decide(command, state.Status, CompanyDirectory.Default);
            state.Hear(new CommandReceived(state.Login, state.Now, connection.Number, command, decision.Error, Problem: null));
            state.Commands.Add(command);
            Action? tell = decision.Effect is { } effect ? CarryOut(connection, command, effect) : null;
            Reply(connection, command, decision.Error, tell);
            state.Waiters.Check();
        }
    }

    /// <inheritdoc/>
    public void ReceiveUnreadable(Connection connection, string problem)
    {
        lock (state.Gate)
        {
            state.Hear(new CommandReceived(state.Login, state.Now, connection.Number, Command: null, ErrorTexts.XmlParsingError, problem));
            Reply(connection, command: null, ErrorTexts.XmlParsingError, tell: null);
        }
    }

    /// <summary>Changes what the command changes, and answers what there is to tell of it.</summary>
    private Action? CarryOut(Connection connection, AgentCommand command, CommandEffect effect)
    {
        switch (effect)
        {
            case SubscriptionEffect { IsWanted: true } subscription:
                connection.Subscriptions.Add(subscription.Category);
                return null;
            case SubscriptionEffect subscription:
                connection.Subscriptions.Remove(subscription.Category);
                return null;
            case StatusEffect change:
                state.ChangeStatus(status => status.Choose(change.Status));
                return () => teller.Tell(EventForm.Status(teller.Moment(), change.Status, command.Id));
            case MessageEffect message:
                return () => begin(new ChatPlan
                {
                    AgentId = state.AgentId,
                    Peer = message.To,
                    Lines = [new ChatLine(Initiators.Self, state.Ids.NextUuid(), message.Body)],
                    CommandId = command.Id,
                }.ToProcess());
            case CallEffect call:
                return () => begin(new CallPlan
                {
                    CallId = state.Ids.NextUuid(),
                    AgentId = state.AgentId,
                    Peer = call.To,
                    Initiator = Initiators.Self,
                    Ring = state.Options.CallRing,
                    Talk = state.Options.CallTalk,
                    CommandId = command.Id,
                }.ToProcess());
            default:
                throw new ArgumentException($"Nobody carries out {effect.GetType().Name}.", nameof(effect));
        }
    }

    private void Reply(Connection connection, AgentCommand? command, string? error, Action? tell)
    {
        bool isKeptBack = state.Behaviour.Unanswered > 0;
        if (isKeptBack && state.Behaviour.Unanswered < int.MaxValue)
        {
            state.Behaviour = state.Behaviour with { Unanswered = state.Behaviour.Unanswered - 1 };
        }

        connection.Replies.Add(state.Behaviour.ReplyDelay, () =>
        {
            lock (state.Gate)
            {
                if (state.Options.EventsBeforeResults)
                {
                    tell?.Invoke();
                }

                if (isKeptBack)
                {
                    teller.KeepBack(connection, command, error);
                }
                else
                {
                    teller.Answer(connection, command, error);
                }

                if (!state.Options.EventsBeforeResults)
                {
                    tell?.Invoke();
                }
            }
        });
    }
}
