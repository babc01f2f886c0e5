using System.Text.Json;

namespace Router.Sinks.Bitrix24.Rest;

/// <summary>What came of each command of a batch.</summary>
internal sealed class BatchReply(JsonElement result)
{
    /// <summary>A command's result; <see langword="null"/> when there is none.</summary>
    public JsonElement? this[string key] => result.Find("result", key);

    /// <summary>Why a command failed; <see langword="null"/> when it did not.</summary>
    public RestError? ErrorOf(string key) => result.Find("result_error", key) is { } error
        ? new RestError(400, error.Find("error")?.AsText() ?? "", error.Find("error_description")?.AsText() ?? "", ResetAt: ResetAtOf(key))
        : null;

    /// <summary>When the portal forgets a part of the time that it spent on a command's method, where it says so.</summary>
    public DateTimeOffset? ResetAtOf(string key) => result.Find("result_time", key) is { } time ? RestReply.MomentOf(time) : null;
}
