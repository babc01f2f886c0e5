using System.Text.Json;
using Router.Sinks.Abstractions;
using Router.Sinks.Telegram.Sending;

namespace Router.Sinks.Telegram.Replies;

/// <summary>The one answer that is owed in Telegram. It outlives the process: after a crash somebody still waits for it.</summary>
internal sealed class OwedAnswer(SinkContext context, TelegramSender sender, ReplyWords words)
{
    private const string Name = "owed";

    /// <summary>Writes down that an answer is owed, and what it is as far as that is known.</summary>
    public void Owe(PendingReply reply) => context.State.Set(Name, JsonSerializer.Serialize(reply));

    /// <summary>Takes it back.</summary>
    public void Clear() => context.State.Set(Name, value: null);

    /// <summary>Gives the answer, if one is owed; one without a text is of a command whose end Router did not see.</summary>
    /// <exception cref="PollFailedException">It has to wait.</exception>
    /// <exception cref="Http.NoAnswerException">There was no answer.</exception>
    public async Task GiveAsync(CancellationToken cancellationToken)
    {
        if (Read() is not { } reply)
        {
            return;
        }

        var place = new Place(reply.ChatId.ToString(System.Globalization.CultureInfo.InvariantCulture), reply.Topic, IsSilent: false);
        SendResult result = await sender.ReplyAsync(place, reply.MessageId, reply.Text ?? words.Lost, new Patience(Patience.OfCall), cancellationToken);
        if (result.Outcome.Result == DeliveryResult.Retry)
        {
            throw new PollFailedException(result.Outcome.Reason, result.Outcome.NotBefore);
        }

        if (!result.IsDelivered)
        {
            Log.NotTold(context.Logger, context.Name, result.Outcome.Reason);
        }

        Clear();
        await context.State.SaveNowAsync(cancellationToken);
    }

    private PendingReply? Read()
    {
        try
        {
            return context.State.Get(Name) is { } text ? JsonSerializer.Deserialize<PendingReply>(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
