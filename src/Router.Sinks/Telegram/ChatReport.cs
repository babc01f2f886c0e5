using System.Globalization;
using System.Text.Json.Nodes;
using Router.Sinks.Abstractions;
using Router.Sinks.Telegram.Api;
using Router.Sinks.Telegram.Memory;
using Router.Sinks.Telegram.Replies;
using Router.Sinks.Words;

namespace Router.Sinks.Telegram;

/// <summary>
/// Looks at the bot, and at its chat or at the chats that it has seen. It confirms no update and changes no setting, so that whoever reads
/// the bot's updates misses none.
/// </summary>
internal sealed class ChatReport(TelegramSinkOptions options, SinkContext context, TelegramApi api, TelegramWords words, MovedChats moved, StateList<SeenChat> seen)
{
    private const int NameLimit = 100;

    /// <exception cref="Http.NoAnswerException">There was no answer.</exception>
    public async Task<SinkCheck> MakeAsync(CancellationToken cancellationToken)
    {
        TelegramAnswer bot = await api.CallAsync("getMe", [], cancellationToken);
        if (!bot.IsOk)
        {
            return SinkCheck.Wrong(ReasonOf(bot));
        }

        var lines = new List<string> { context.Language.In($"токен верен, это бот @{NameOf(bot)}", $"the token is right, the bot is @{NameOf(bot)}") };
        bool isRight = options.Chat is { } chat
            ? await AddChatAsync(lines, moved.IdOf(chat), bot.Result.Number("id") ?? 0, cancellationToken)
            : await AddSeenAsync(lines, cancellationToken);
        return new SinkCheck(await AddWebhookAsync(lines, cancellationToken) && isRight, lines);
    }

    private async Task<bool> AddChatAsync(List<string> lines, string name, long bot, CancellationToken cancellationToken)
    {
        TelegramAnswer chat = await api.CallAsync("getChat", new JsonObject { ["chat_id"] = name }, cancellationToken);
        if (!chat.IsOk)
        {
            lines.Add(ReasonOf(chat));
            return false;
        }

        if (Update.ChatOf(chat.Result, chat.Result.Number("id") ?? 0) is { } found)
        {
            lines.Add(LineOf(found));
        }

        return chat.Result.Text("type") == "private" || await AddMembershipAsync(lines, name, bot, cancellationToken);
    }

    private async Task<bool> AddMembershipAsync(List<string> lines, string chat, long bot, CancellationToken cancellationToken)
    {
        TelegramAnswer member = await api.CallAsync("getChatMember", new JsonObject { ["chat_id"] = chat, ["user_id"] = bot }, cancellationToken);
        string? problem = member.IsOk ? member.Result.Text("status") switch
        {
            "left" or "kicked" => context.Language.In("бота нет в этом чате: добавьте его", "the bot is not in this chat: add it"),
            "restricted" when !member.Result.IsTrue("can_send_messages") =>
                context.Language.In("боту нельзя писать в этот чат: дайте ему право", "the bot may not write in this chat: give it the right"),
            _ => null,
        }
        : ReasonOf(member);
        if (problem is not null)
        {
            lines.Add(problem);
        }

        return problem is null;
    }

    /// <summary>Chats from memory; where replies are not read, from what Telegram still keeps. Where they are, a question would disturb the reader.</summary>
    private async Task<bool> AddSeenAsync(List<string> lines, CancellationToken cancellationToken)
    {
        List<SeenChat> chats = [.. seen.Items];
        if (!options.TwoWay.Enabled || chats.Count == 0)
        {
            TelegramAnswer updates = await api.CallAsync("getUpdates", new JsonObject { ["timeout"] = 0, ["limit"] = 100 }, cancellationToken);
            if (!updates.IsOk)
            {
                lines.Add(words.CannotRead(updates));
                return true;
            }

            chats.AddRange(Update.ReadAll(updates.Result).Select(update => update.Chat).OfType<SeenChat>());
        }

        lines.AddRange(chats.AsEnumerable().Reverse().DistinctBy(chat => chat.Id).Select(LineOf));
        if (chats.Count == 0)
        {
            lines.Add(context.Language.In(
                "чатов бот ещё не видел: напишите ему /start или добавьте его в группу и напишите там /start, потом повторите",
                "the bot has seen no chats yet: write /start to it, or add it to a group and write /start there, then try again"));
        }

        return true;
    }

    private async Task<bool> AddWebhookAsync(List<string> lines, CancellationToken cancellationToken)
    {
        if (!options.TwoWay.Enabled)
        {
            return true;
        }

        TelegramAnswer webhook = await api.CallAsync("getWebhookInfo", [], cancellationToken);
        if (webhook.Result.Text("url") is not { Length: > 0 })
        {
            return true;
        }

        lines.Add(words.WebhookSet);
        return false;
    }

    private static string NameOf(TelegramAnswer bot) => OneLine.Of(bot.Result.Text("username") ?? "", NameLimit);

    private static string LineOf(SeenChat chat) =>
        string.Create(CultureInfo.InvariantCulture, $"{chat.Id} — {OneLine.Of(chat.Title, NameLimit)} ({OneLine.Of(chat.Type, NameLimit)})");

    private string ReasonOf(TelegramAnswer answer) => TelegramVerdict.Of(answer, words).Reason;
}
