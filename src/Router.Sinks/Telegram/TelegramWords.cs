using System.Globalization;
using Router.Sinks.Abstractions;
using Router.Sinks.Telegram.Api;
using Router.Sinks.Words;

namespace Router.Sinks.Telegram;

/// <summary>What the sink says of deliveries to people: one line each, without the token.</summary>
internal sealed class TelegramWords(TextLanguage language, string token)
{
    private const int DescriptionLimit = 200;

    public string NoChat => language.In("не сказано, в какой чат: нужен chat", "no chat is named: chat is needed");

    public string Empty => language.In("текст пуст: проверьте text маршрута", "the text is empty: check the route's text");

    public string Echo => language.In("этот ответ написан в этом же чате", "this reply was written in this very chat");

    public string TooFast => language.In("Telegram просит подождать: сообщений слишком много", "Telegram asks to wait: there are too many messages");

    public string Busy => language.In("чат ждёт своей очереди: больше сообщений в минуту нельзя", "the chat waits for its turn: no more messages a minute are allowed");

    public string WebhookSet => language.In(
        "у бота включён webhook, и ответы уходят туда: отключите его методом deleteWebhook",
        "the bot has a webhook, and replies go there: switch it off with the method deleteWebhook");

    public string NeedsCommands => language.In(
        "two-way включён, но приёмнику нельзя отправлять команды: добавьте may-command: true",
        "two-way is enabled, but the sink may not send commands: add may-command: true");

    public string Unexpected(string what) => language.In($"неожиданная ошибка: {what}", $"an unexpected error: {what}");

    public string RecordTooLate(string problem) => language.In($"Запись разговора не получена: {problem}", $"The record of the call could not be had: {problem}");

    public string RecordNotYet(string problem) => language.In($"записи разговора ещё нет: {problem}", $"the record of the call is not there yet: {problem}");

    public string NotTelegrams(int code) => language.In(
        $"ответ {Text(code)} не от Telegram: проверьте base-url и proxy", $"the answer {Text(code)} is not Telegram's: check base-url and proxy");

    public string Failing(TelegramAnswer answer) => language.In($"Telegram не справляется: {What(answer)}", $"Telegram fails: {What(answer)}");

    public string Refused(TelegramAnswer answer)
    {
        string advice = AdviceFor(answer);
        return advice.Length == 0 ? $"Telegram: {What(answer)}" : $"Telegram: {What(answer)}; {advice}";
    }

    /// <summary>Why replies cannot be read.</summary>
    public string CannotRead(TelegramAnswer answer) => answer switch
    {
        { IsTelegrams: false } => NotTelegrams(answer.Code),
        { Code: 409 } when answer.Description.Contains("webhook", StringComparison.OrdinalIgnoreCase) => WebhookSet,
        { Code: 409 } => language.In(
            "этим же токеном ответы читает другая программа: остановите её или возьмите для Router своего бота",
            "another program reads replies with the same token: stop it, or take a bot of its own for Router"),
        { Code: 429 } => TooFast,
        _ => Refused(answer),
    };

    /// <summary>The code and Telegram's own words.</summary>
    public string What(TelegramAnswer answer) =>
        $"{Text(answer.Code)} {OneLine.Of(answer.Description.Replace(token, "***", StringComparison.Ordinal), DescriptionLimit)}".TrimEnd();

    private string AdviceFor(TelegramAnswer answer)
    {
        bool Says(string words) => answer.Description.Contains(words, StringComparison.OrdinalIgnoreCase);
        return answer.Code switch
        {
            401 or 404 => language.In(
                "токен не принят: возьмите его у @BotFather и запишите в token; сообщения ждут",
                "the token is not taken: get it from @BotFather and write it in token; messages wait"),
            403 => language.In(
                "бота не пускают: добавьте его в чат снова, а в личном чате разблокируйте и напишите ему /start",
                "the bot is not let in: add it to the chat again; in a private chat unblock it and write /start to it"),
            413 => language.In("файл слишком велик", "the file is too large"),
            _ when Says("thread not found") || Says("TOPIC_") => language.In("проверьте topic: такой темы нет или она закрыта", "check topic: there is no such topic, or it is closed"),
            _ when Says("not found") || Says("PEER_ID_INVALID") => language.In(
                "проверьте chat; бот должен состоять в чате, а в личном ему сначала пишут /start; чаты бота покажет router sinks test",
                "check chat; the bot has to be in it, and in a private one somebody writes /start first; router sinks test lists the bot's chats"),
            _ when Says("rights") || Says("_FORBIDDEN") || Says("RESTRICTED") => language.In(
                "дайте боту право писать в этот чат", "give the bot the right to write in this chat"),
            _ => "",
        };
    }

    private static string Text(int code) => code.ToString(CultureInfo.InvariantCulture);
}
