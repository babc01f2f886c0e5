using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24.Rest;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24.Calls;

/// <summary>The methods of the portal's telephony.</summary>
internal sealed class PortalCalls(Bitrix24SinkOptions options, SinkContext context, PortalClient portal)
{
    private const string Register = "telephony.externalCall.register";
    private const string Finish = "telephony.externalCall.finish";
    private const string Statistic = "voximplant.statistic.get";
    private const string Seen = "seen";

    /// <summary>Registers a call; the same one again gets the same id for 30 minutes.</summary>
    /// <returns>The portal's id of it.</returns>
    public async Task<string> RegisterAsync(CallFacts call, CallLine line, int user, bool isShown, CancellationToken cancellationToken) =>
        IdOf(await portal.CallAsync(Register, Registration(call, line, user, isShown), cancellationToken));

    /// <summary>Shows the card of a registered call to one more user.</summary>
    public Task ShowAsync(string id, int user, CancellationToken cancellationToken) =>
        portal.CallAsync("telephony.externalCall.show", new JsonObject { ["CALL_ID"] = id, ["USER_ID"] = user }, cancellationToken);

    /// <summary>Whether the portal knew the call: it forgets one that was finished, or that started long ago.</summary>
    public Task<bool> TryFinishAsync(string id, CallFacts call, int user, CancellationToken cancellationToken) =>
        TryAsync(Finish, Ending(id, call, user), cancellationToken);

    /// <summary>Whether the portal had finished the call, and took its record.</summary>
    public Task<bool> TryAttachAsync(string id, RecordFile file, CancellationToken cancellationToken) => TryAsync(
        "telephony.externalCall.attachRecord", new JsonObject { ["CALL_ID"] = id, ["FILENAME"] = file.Name, ["FILE_CONTENT"] = file.Base64 }, cancellationToken);

    /// <summary>Registers a call that is over, and finishes it, in one request.</summary>
    /// <returns>The portal's id of it.</returns>
    public async Task<string> WriteAsync(CallFacts call, CallLine line, int user, CancellationToken cancellationToken)
    {
        BatchReply reply = await portal.BatchAsync(
            [
                new RestCommand("register", Register, Registration(call, line, user, isShown: false)),
                new RestCommand("finish", Finish, Ending(RestCommand.To("[register][CALL_ID]"), call, user)),
            ],
            halt: true,
            cancellationToken);
        return reply.ErrorOf("register") is { } notRegistered ? throw portal.Refusal(Register, notRegistered)
            : reply.ErrorOf("finish") is { } notFinished ? throw portal.Refusal(Finish, notFinished)
            : IdOf(reply["register"]);
    }

    /// <summary>The command that looks for a call among those that are finished.</summary>
    public static RestCommand Look(string callId) =>
        new(Seen, Statistic, new JsonObject { ["FILTER"] = new JsonObject { ["EXTERNAL_CALL_ID"] = callId } });

    /// <summary>The portal's id of the call that <see cref="Look"/> found; <see langword="null"/> when none was, or the portal does not let us look.</summary>
    public string? Found(BatchReply reply) => reply.ErrorOf(Seen) is { } error && error.Is("OPERATION_TIME_LIMIT")
        ? throw portal.Refusal(Statistic, error)
        : reply[Seen].Items().Select(item => item.Find("CALL_ID")?.AsText()).FirstOrDefault();

    private async Task<bool> TryAsync(string method, JsonObject parameters, CancellationToken cancellationToken)
    {
        try
        {
            await portal.CallAsync(method, parameters, cancellationToken);
            return true;
        }
        catch (PortalException failure) when (failure.Error is { IsCallNotFound: true })
        {
            return false;
        }
    }

    private JsonObject Registration(CallFacts call, CallLine line, int user, bool isShown)
    {
        var parameters = new JsonObject
        {
            ["USER_ID"] = user,
            ["PHONE_NUMBER"] = line.Phone,
            ["TYPE"] = call.IsIncoming ? 2 : 1,
            ["CALL_START_DATE"] = call.Started.ToString(CardCalls.TimeFormat, CultureInfo.InvariantCulture),
            ["CRM_CREATE"] = options.Unknown == UnknownClient.Lead ? 1 : 0,
            ["SHOW"] = isShown ? 1 : 0,

            // Without it, two calls of one number at a time would be one at the portal.
            ["EXTERNAL_CALL_ID"] = call.Id,
        };
        if (options.Line is { } number)
        {
            parameters["LINE_NUMBER"] = number;
        }

        if (line.Card is { } card)
        {
            parameters["CRM_ENTITY_TYPE"] = card.Type.ToUpperInvariant();
            parameters["CRM_ENTITY_ID"] = card.Id;
        }

        return parameters;
    }

    private JsonObject Ending(JsonNode id, CallFacts call, int user) => new()
    {
        ["CALL_ID"] = id,
        ["USER_ID"] = user,
        ["DURATION"] = call.Talk,
        ["STATUS_CODE"] = CallStatus.CodeOf(call),
        ["FAILED_REASON"] = CallStatus.ReasonOf(call, context.Language),
    };

    private string IdOf(JsonElement? registered) => registered?.Find("CALL_ID")?.AsText() ?? throw new PortalException(
        DeliveryOutcome.Retry(context.Language.In("Битрикс24 не дал звонку номера", "Bitrix24 gave the call no id")), concernsAll: false);
}
