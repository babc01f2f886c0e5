using System.Security.Cryptography;
using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24.Rest;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24.Access;

/// <summary>Lets the application in: the address for the browser, and what it brings back.</summary>
internal sealed class Authorization(SinkContext context, OauthServer server, Bitrix24Application application)
{
    private const string StateName = "authorization";
    private const int StateLength = 16;

    /// <summary>The address to open. The portal itself knows where to send the browser next.</summary>
    public Uri Start()
    {
        string state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(StateLength));
        context.State.Set(StateName, state);
        return new Uri(application.Portal, $"/oauth/authorize/?client_id={Uri.EscapeDataString(application.ClientId)}&state={state}");
    }

    /// <summary>Takes the pasted address, or the code alone; the code lives for 30 s.</summary>
    /// <returns>What went wrong; <see langword="null"/> when the application is in.</returns>
    public async Task<string?> FinishAsync(string redirect, CancellationToken cancellationToken)
    {
        redirect = redirect.Trim();
        Dictionary<string, string> pasted = QueryOf(redirect);
        bool isAddress = pasted.Count > 0 || redirect.Contains("://", StringComparison.Ordinal);
        if (isAddress && (context.State.Get(StateName) is not { } state || pasted.GetValueOrDefault("state") != state))
        {
            return context.Language.In(
                "это ответ не на последний адрес; откройте новый адрес и вставьте то, куда он привёл", "this is no answer to the last address; open the new one and paste where it led");
        }

        string? code = isAddress ? pasted.GetValueOrDefault("code") : redirect;
        if (string.IsNullOrEmpty(code))
        {
            return context.Language.In("в адресе нет code; вставьте адрес целиком", "the address holds no code; paste the whole address");
        }

        try
        {
            Tokens tokens = await server.ExchangeAsync("authorization_code", "code", code, cancellationToken);
            context.State.Set(StateName, value: null);
            await tokens.SaveAsync(context, CancellationToken.None);
            return null;
        }
        catch (PortalException failure)
        {
            return context.Language.In(
                $"{failure.Message}; код живёт 30 секунд, начните заново", $"{failure.Message}; a code lives for 30 seconds, start again");
        }
    }

    private static Dictionary<string, string> QueryOf(string text)
    {
        int start = text.IndexOf('?', StringComparison.Ordinal);
        return start < 0 ? [] : text[(start + 1)..].Split('#')[0].Split('&')
            .Select(pair => pair.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]), StringComparer.Ordinal)
            .ToDictionary(pair => pair.Key, pair => pair.First(), StringComparer.Ordinal);
    }
}
