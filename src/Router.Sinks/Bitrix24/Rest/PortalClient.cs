using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24.Access;
using Router.Sinks.Http;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24.Rest;

/// <summary>Calls methods of the portal within its limits. Safe for any number of threads.</summary>
internal sealed class PortalClient(SinkContext context, ApiClient api, IPortalAccess access, LeakyBucket bucket)
{
    /// <summary>The portal ends a request after this.</summary>
    private static readonly TimeSpan RequestLimit = TimeSpan.FromSeconds(60);

    /// <summary>Longer than this, Router waits better than a call does.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly RestVerdict _verdict = new(context);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _resetAt = new(StringComparer.Ordinal);

    /// <summary>Calls one method.</summary>
    /// <exception cref="PortalException">There is no result.</exception>
    public async Task<JsonElement> CallAsync(string method, JsonObject parameters, CancellationToken cancellationToken)
    {
        Signature signature = await access.SignAsync(cancellationToken);
        RestReply reply = await SendAsync(method, parameters, signature, cancellationToken);
        if (reply.Error is { } expired && expired.Is("expired_token") && await access.TryRenewAsync(signature, cancellationToken))
        {
            signature = await access.SignAsync(cancellationToken);
            reply = await SendAsync(method, parameters, signature, cancellationToken);
        }

        return reply.Error is { } error ? throw Refusal(method, error, isWhole: true) : reply.Result!.Value;
    }

    /// <summary>Runs commands one after the other in one request, at most 50.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="halt">Whether the first that fails ends the batch.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="PortalException">The batch was not run; what became of its commands the reply tells.</exception>
    public async Task<BatchReply> BatchAsync(IEnumerable<RestCommand> commands, bool halt, CancellationToken cancellationToken)
    {
        RestCommand[] all = [.. commands];
        var lines = new JsonObject(all.Select(command => KeyValuePair.Create<string, JsonNode?>(command.Key, command.Line)));
        var reply = new BatchReply(await CallAsync("batch", new JsonObject { ["halt"] = halt ? 1 : 0, ["cmd"] = lines }, cancellationToken));
        foreach (RestCommand command in all)
        {
            Remember(command.Method, reply.ResetAtOf(command.Key));
        }

        return reply;
    }

    /// <summary>What a failed command of a batch makes of its delivery.</summary>
    public PortalException Refusal(string method, RestError error) => Refusal(method, error, isWhole: false);

    private PortalException Refusal(string method, RestError error, bool isWhole)
    {
        if (error.Is("QUERY_LIMIT_EXCEEDED"))
        {
            bucket.Fill();
        }

        if (error.Is("OPERATION_TIME_LIMIT") && error.ResetAt is null && _resetAt.TryGetValue(method, out DateTimeOffset resetAt) && resetAt > context.Time.GetUtcNow())
        {
            error = error with { ResetAt = resetAt };
        }

        DeliveryOutcome outcome = _verdict.Of(error, access.Secrets);
        return new PortalException(outcome, isWhole && outcome.Result == DeliveryResult.Retry, error);
    }

    private async Task<RestReply> SendAsync(string method, JsonObject parameters, Signature signature, CancellationToken cancellationToken)
    {
        await WaitForAPlaceAsync(cancellationToken);
        var body = (JsonObject)parameters.DeepClone();
        if (signature.Token is { } token)
        {
            body["auth"] = token;
        }

        var request = new HttpRequestMessage(HttpMethod.Post, signature.AddressOf(method))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString())) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        using var limit = new CancellationTokenSource(RequestLimit, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            ApiAnswer answer = await api.SendAsync(request, either.Token);
            var reply = RestReply.Read(answer);
            Remember(method, reply.ResetAt);
            return reply.Result is null && reply.Error is null ? throw new PortalException(_verdict.Malformed(answer.Status), concernsAll: true) : reply;
        }
        catch (NoAnswerException failure)
        {
            throw new PortalException(DeliveryOutcome.Retry(failure.Message), concernsAll: true);
        }
    }

    private void Remember(string method, DateTimeOffset? resetAt)
    {
        if (resetAt is { } moment)
        {
            _resetAt[method] = moment;
        }
    }

    private async Task WaitForAPlaceAsync(CancellationToken cancellationToken)
    {
        if (!bucket.TryTake(Patience, out TimeSpan wait))
        {
            throw new PortalException(
                DeliveryOutcome.Retry(
                    context.Language.In("запросов больше, чем портал пропускает; Router подождёт", "more requests than the portal lets pass; Router waits"),
                    context.Time.GetUtcNow() + wait),
                concernsAll: true);
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, context.Time, cancellationToken);
        }
    }
}
