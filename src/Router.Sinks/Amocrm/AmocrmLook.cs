using System.Globalization;
using System.Text.Json;
using Router.Sinks.Abstractions;
using Router.Sinks.Amocrm.Api;
using Router.Sinks.Http;
using Router.Sinks.Words;

namespace Router.Sinks.Amocrm;

/// <summary>Looks at the account: who the token is, what it may, and whether what the options name is there. It only reads.</summary>
internal sealed class AmocrmLook(AmocrmSinkOptions options, SinkContext context, AmocrmApi api)
{
    private const int UsersOfAPage = 250;
    private const int MostPages = 20;

    private readonly List<string> _right = [];
    private readonly List<string> _wrong = [];

    public async Task<SinkCheck?> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            LookAtToken();
            JsonElement account = await api.GetAsync("account", cancellationToken);
            if (account.At("id").AsNumber() is null)
            {
                return SinkCheck.Wrong(api.Words.NotUnderstood);
            }

            Say($"аккаунт «{Shown(account)}»", $"account \"{Shown(account)}\"");
            await LookAtUsersAsync(account.At("current_user_id").AsNumber(), cancellationToken);
            await LookAtPipelineAsync(cancellationToken);
            return _wrong.Count == 0 ? SinkCheck.Right(_right) : SinkCheck.Wrong([.. _wrong, .. _right]);
        }
        catch (Exception failure) when (failure is AmocrmUnavailableException or NoAnswerException)
        {
            return SinkCheck.Wrong([failure.Message, .. _wrong]);
        }
        catch (OperationCanceledException)
        {
            return SinkCheck.Wrong(HttpFailure.NoAnswer(options.Address, context.Language));
        }
    }

    private void LookAtToken()
    {
        if (TokenExpiry.Of(options.Token.Reveal()) is not { } end)
        {
            Say("срок токена в нём не читается", "the token does not say how long it holds");
            return;
        }

        string until = TimeZoneInfo.ConvertTime(end, context.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        if (end <= context.Time.GetUtcNow())
        {
            Blame($"токен истёк {until}", $"the token expired at {until}");
        }
        else
        {
            Say($"токен действует до {until}", $"the token holds until {until}");
        }
    }

    private async Task LookAtUsersAsync(long? current, CancellationToken cancellationToken)
    {
        if (await IfAllowedAsync(UsersAsync, cancellationToken) is not { } users)
        {
            Say("сотрудники не проверены: это видит только токен администратора", "users not checked: an administrator's token sees them alone");
            return;
        }

        if (users.Find(user => user.At("id").AsNumber() == current) is { ValueKind: JsonValueKind.Object } owner)
        {
            Say($"токен сотрудника «{Shown(owner)}»", $"the token is of \"{Shown(owner)}\"");
            if (options.Unknown is UnknownNumber.Lead or UnknownNumber.Contact && !MayAdd(owner, "contacts"))
            {
                Blame("у него нет права создавать контакты", "who may not create contacts");
            }

            if (options.Unknown == UnknownNumber.Lead && !MayAdd(owner, "leads"))
            {
                Blame("у него нет права создавать сделки", "who may not create leads");
            }
        }

        HashSet<long> known = [.. users.Select(user => user.At("id").AsNumber()).OfType<long>()];
        foreach ((string name, string id) in options.Users.Append(KeyValuePair.Create("responsible", $"{options.Responsible}")))
        {
            if (id.Length > 0 && !known.Contains(long.Parse(id, CultureInfo.InvariantCulture)))
            {
                Blame($"{name}: в amoCRM нет сотрудника {id}", $"{name}: amoCRM has no user {id}");
            }
        }
    }

    private async Task<List<JsonElement>> UsersAsync(CancellationToken cancellationToken)
    {
        var users = new List<JsonElement>();
        for (int page = 1; page <= MostPages && users.Count == UsersOfAPage * (page - 1); page++)
        {
            JsonElement found = await api.GetAsync(string.Create(CultureInfo.InvariantCulture, $"users?limit={UsersOfAPage}&page={page}"), cancellationToken);
            users.AddRange(found.ItemsAt("_embedded", "users"));
        }

        return users;
    }

    private async Task LookAtPipelineAsync(CancellationToken cancellationToken)
    {
        if (options is { Pipeline: null, Status: null })
        {
            return;
        }

        JsonElement found = await api.GetAsync("leads/pipelines", cancellationToken);
        JsonElement[] pipelines = [.. found.ItemsAt("_embedded", "pipelines").Where(pipeline => IsIt(pipeline, options.Pipeline))];
        if (pipelines.Length == 0)
        {
            Blame($"нет воронки {options.Pipeline}", $"there is no pipeline {options.Pipeline}");
        }
        else if (!pipelines.Any(pipeline => options.Status is null || pipeline.ItemsAt("_embedded", "statuses").Any(status => IsIt(status, options.Status))))
        {
            Blame($"в воронке нет этапа {options.Status}", $"the pipeline has no status {options.Status}");
        }
        else if (options.Pipeline is not null)
        {
            Say($"воронка «{Shown(pipelines[0])}»", $"pipeline \"{Shown(pipelines[0])}\"");
        }
    }

    private static bool IsIt(JsonElement entity, int? id) => id is null || entity.At("id").AsNumber() == id;

    private static bool MayAdd(JsonElement user, string what) =>
        user.At("rights", "is_admin").ValueKind == JsonValueKind.True || user.At("rights", what, "add").AsText() != "D";

    private static async Task<T?> IfAllowedAsync<T>(Func<CancellationToken, Task<T>> look, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await look(cancellationToken);
        }
        catch (AmocrmUnavailableException failure) when (failure.Status == 403)
        {
            return null;
        }
    }

    private static string Shown(JsonElement entity) => OneLine.Of(entity.At("name").AsText() ?? entity.At("subdomain").AsText() ?? "?", 100);

    private void Say(string russian, string english) => _right.Add(context.Language.In(russian, english));

    private void Blame(string russian, string english) => _wrong.Add(context.Language.In(russian, english));
}
