using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Amocrm.Api;

/// <summary>Says to people what an answer means, and what to do. What amoCRM wrote is shown without the token and without numbers of people.</summary>
internal sealed partial class AmocrmWords(TextLanguage language, string token)
{
    private const int Limit = 200;

    public string NotUnderstood { get; } = language.In("ответ не похож на amoCRM: проверьте address", "the answer is not amoCRM's: check address");

    public string Status(int status, string body)
    {
        string meaning = status switch
        {
            401 => language.In(
                "токен отозван или истёк: создайте новый в интеграции, «Ключи и доступы», и впишите его в token",
                "the token is revoked or has expired: make a new one in the integration, \"Keys and scopes\", and write it to token"),
            402 => language.In("аккаунт не оплачен", "the account is not paid for"),
            403 => language.In(
                "доступ закрыт: аккаунт или адрес этой машины заблокирован, или у токена нет прав", "no access: the account or this machine's address is blocked, or the token lacks rights"),
            404 => language.In("такого аккаунта нет: проверьте address", "no such account: check address"),
            429 => language.In("слишком много запросов", "too many requests"),
            >= 300 and < 400 => language.In("адрес сменился, впишите новый в address", "the address has changed, write the new one in address"),
            >= 500 => language.In("amoCRM не работает", "amoCRM fails"),
            _ => language.In("amoCRM не принимает", "amoCRM refuses"),
        };
        string said = Said(body);
        return string.Create(CultureInfo.InvariantCulture, $"{status}: {meaning}{(said.Length == 0 ? "" : $" ({said})")}");
    }

    /// <summary>Why amoCRM does not take what it was sent.</summary>
    public string Refused(string reason) => language.In("amoCRM не принимает", "amoCRM refuses") + (reason.Length == 0 ? "" : $": {reason}");

    /// <summary>What an error of amoCRM says, on one line.</summary>
    public string Foreign(string text) =>
        OneLine.Of(LongNumber().Replace(text.Replace(token, "***", StringComparison.Ordinal), "…"), Limit);

    /// <summary>What the body of an answer says for itself: its <c>detail</c> or <c>title</c>, or the text that it is.</summary>
    private string Said(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Foreign(json.RootElement.At("detail").AsText() ?? json.RootElement.At("title").AsText() ?? "");
        }
        catch (JsonException)
        {
            return body.TrimStart().StartsWith('<') ? "" : Foreign(body);
        }
    }

    [GeneratedRegex(@"\+?\d{5,}", RegexOptions.NonBacktracking)]
    private static partial Regex LongNumber();
}
