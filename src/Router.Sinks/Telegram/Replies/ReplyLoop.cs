using System.Text.Json.Nodes;
using Router.Sinks.Abstractions;
using Router.Sinks.Http;
using Router.Sinks.Telegram.Api;
using Router.Sinks.Telegram.Memory;

namespace Router.Sinks.Telegram.Replies;

/// <summary>
/// Reads what people write to the bot and brings replies to the app, each at most once: before a command is sent, the state says durably
/// that its update is taken and that its outcome is owed. A crash in between is told as an unknown outcome.
/// </summary>
internal sealed class ReplyLoop(
    SinkContext context,
    ISinkCommands commands,
    TelegramApi api,
    TelegramWords words,
    ReplyWords replyWords,
    ReplyRules rules,
    UpdateOffset offset,
    OwedAnswer owed,
    Echoes echoes,
    StateList<SeenChat> seen)
{
    /// <summary>How long Telegram holds a question that it has no answer to.</summary>
    private const int PollSeconds = 50;

    /// <summary>So many long messages still fit into an answer of a megabyte.</summary>
    private const int UpdatesAtOnce = 20;

    private static readonly TimeSpan PollTimeout = TimeSpan.FromSeconds(PollSeconds + 20);

    private readonly PollTrouble _trouble = new(context);

    /// <summary>Reads until it is cancelled; nothing that goes wrong ends it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            TimeSpan pause;
            try
            {
                await StepAsync(cancellationToken);
                _trouble.Over();
                continue;
            }
            catch (PollFailedException failure)
            {
                pause = _trouble.Failed(failure.Message);
                TimeSpan named = (failure.NotBefore ?? DateTimeOffset.MinValue) - context.Time.GetUtcNow();
                pause = named > pause ? named : pause;
            }
            catch (NoAnswerException failure) when (!cancellationToken.IsCancellationRequested)
            {
                pause = _trouble.Failed(failure.Message);
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Saving the state, or sending a command: what it says is not ours, and may hold anything.
                pause = _trouble.Failed(words.Unexpected(failure.GetType().Name));
            }

            await Task.Delay(pause, context.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task StepAsync(CancellationToken cancellationToken)
    {
        await owed.GiveAsync(cancellationToken);
        foreach (Update update in await ReadAsync(cancellationToken))
        {
            await TakeAsync(update, cancellationToken);
            await owed.GiveAsync(cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Update>> ReadAsync(CancellationToken cancellationToken)
    {
        var fields = new JsonObject
        {
            ["timeout"] = PollSeconds,
            ["limit"] = UpdatesAtOnce,
            ["allowed_updates"] = new JsonArray("message", "my_chat_member"),
        };
        if (offset.Next is { } next)
        {
            fields["offset"] = next;
        }

        using var late = new CancellationTokenSource(PollTimeout, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        TelegramAnswer answer = await api.CallAsync("getUpdates", fields, either.Token);
        return answer.IsOk ? Update.ReadAll(answer.Result) : throw new PollFailedException(words.CannotRead(answer), answer.RetryAt);
    }

    private async Task TakeAsync(Update update, CancellationToken cancellationToken)
    {
        if (offset.Next > update.Id)
        {
            // It is here again, because Telegram did not hear that it was taken.
            return;
        }

        if (update.Chat is { } chat && seen.Find(other => other == chat) is null)
        {
            seen.Put(chat, other => other.Id == chat.Id);
        }

        ReplyDecision decision = update.Message is { } message ? rules.Decide(message) : ReplyDecision.Ignore;
        if (decision.Conversation is { } conversation)
        {
            await SendAsync(update, conversation, cancellationToken);
            return;
        }

        offset.Take(update.Id);
        if (decision.Answer is { } answer)
        {
            owed.Owe(ReplyTo(update.Message!, answer));
        }
    }

    private async Task SendAsync(Update update, Conversation conversation, CancellationToken cancellationToken)
    {
        IncomingMessage message = update.Message!;
        string? before = offset.Text;
        offset.Take(update.Id);
        owed.Owe(ReplyTo(message, text: null));
        try
        {
            await context.State.SaveNowAsync(cancellationToken);
        }
        catch (Exception)
        {
            // Nothing was sent, so the update is not taken either.
            offset.Text = before;
            owed.Clear();
            throw;
        }

        CommandOutcome outcome = await echoes.SendAsync(commands, conversation, message.Text!, cancellationToken);
        owed.Owe(ReplyTo(message, replyWords.Of(outcome)));
        await context.State.SaveNowAsync(cancellationToken);
    }

    private static PendingReply ReplyTo(IncomingMessage message, string? text) => new(message.ChatId, message.Topic, message.MessageId, text);
}
