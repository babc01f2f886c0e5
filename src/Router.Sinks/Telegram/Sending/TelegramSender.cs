using System.Globalization;
using System.Text.Json.Nodes;
using Router.Sinks.Http;
using Router.Sinks.Telegram.Api;
using Router.Sinks.Telegram.Html;
using Router.Sinks.Telegram.Memory;
using Router.Sinks.Telegram.Records;

namespace Router.Sinks.Telegram.Sending;

/// <summary>Sends one message at its turn, to where its chat is now, and as plain text when Telegram does not take its HTML.</summary>
internal sealed class TelegramSender(TelegramApi api, SendPace pace, MovedChats moved, TelegramWords words, bool hasPreviews)
{
    /// <summary>A chat that moved and a text that is broken: each costs one try more.</summary>
    private const int Tries = 3;

    /// <summary>The general topic has a number, and messages for it must not name it.</summary>
    private const int GeneralTopic = 1;

    /// <summary>Sends a text.</summary>
    /// <exception cref="NoAnswerException">There was no answer.</exception>
    public Task<SendResult> SendAsync(Place place, TextPart text, Patience patience, CancellationToken cancellationToken) =>
        SendAsync(
            place,
            new Envelope(
                "sendMessage",
                new JsonObject { ["link_preview_options"] = new JsonObject { ["is_disabled"] = !hasPreviews } },
                "text",
                text.Plain,
                text.Html,
                File: null),
            patience,
            cancellationToken);

    /// <summary>Sends a text under somebody's message.</summary>
    /// <exception cref="NoAnswerException">There was no answer.</exception>
    public Task<SendResult> ReplyAsync(Place place, long messageId, string text, Patience patience, CancellationToken cancellationToken) =>
        SendAsync(
            place,
            new Envelope(
                "sendMessage",
                new JsonObject { ["reply_parameters"] = new JsonObject { ["message_id"] = messageId, ["allow_sending_without_reply"] = true } },
                "text",
                text,
                Html: null,
                File: null),
            patience,
            cancellationToken);

    /// <summary>Sends a record, as a file when Telegram does not take it for what it seems to be.</summary>
    /// <exception cref="NoAnswerException">There was no answer.</exception>
    public async Task<SendResult> SendAsync(Place place, CallRecord record, TextPart? caption, Patience patience, CancellationToken cancellationToken)
    {
        SendResult result = await SendAsync(place, Letter(record.Kind), patience, cancellationToken);
        return result.Code == 400 && record.Kind != RecordKind.Document
            ? await SendAsync(place, Letter(RecordKind.Document), patience, cancellationToken)
            : result;

        Envelope Letter(RecordKind kind) => new(
            $"send{kind}", [], "caption", caption?.Plain, caption?.Html, new UploadedFile(kind.ToString().ToLowerInvariant(), record.Name, record.Open));
    }

    private async Task<SendResult> SendAsync(Place place, Envelope envelope, Patience patience, CancellationToken cancellationToken)
    {
        bool wasBroken = false;
        for (int attempt = 1; ; attempt++)
        {
            string chat = moved.IdOf(place.Chat);
            if (await pace.WaitAsync(chat, patience, cancellationToken) is { } turn)
            {
                return SendResult.Retry(words.Busy, turn);
            }

            TelegramAnswer answer = await api.CallAsync(envelope.Method, FieldsOf(place, chat, envelope), envelope.File, cancellationToken);
            if (attempt < Tries && answer.MigratedTo is { } to)
            {
                moved.Move(place.Chat, to.ToString(CultureInfo.InvariantCulture));
                continue;
            }

            if (attempt < Tries && answer.IsBadMarkup && envelope.Html is not null)
            {
                wasBroken = true;
                envelope = envelope with { Html = null };
                continue;
            }

            if (answer is { Code: 429, RetryAt: { } until })
            {
                pace.Hold(chat, until);
            }

            return new SendResult
            {
                Outcome = TelegramVerdict.Of(answer, words),
                Code = answer.IsOk ? 0 : answer.Code,
                ChatId = answer.Result.Field("chat")?.Number("id"),
                MessageId = answer.Result.Number("message_id"),
                WasBroken = wasBroken,
            };
        }
    }

    private static JsonObject FieldsOf(Place place, string chat, Envelope envelope)
    {
        JsonObject fields = envelope.Fields.DeepClone().AsObject();
        fields["chat_id"] = long.TryParse(chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long id) ? id : chat;
        if (place.Topic is { } topic and not GeneralTopic)
        {
            fields["message_thread_id"] = topic;
        }

        if (place.IsSilent)
        {
            fields["disable_notification"] = true;
        }

        if ((envelope.Html ?? envelope.Plain) is { } text)
        {
            fields[envelope.TextField] = text;
        }

        if (envelope.Html is not null)
        {
            fields["parse_mode"] = "HTML";
        }

        return fields;
    }
}
