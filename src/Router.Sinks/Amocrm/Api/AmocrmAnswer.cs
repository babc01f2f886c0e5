using System.Text.Json;

namespace Router.Sinks.Amocrm.Api;

/// <summary>What amoCRM said to a request that it understood.</summary>
/// <param name="IsRefusal">Whether it found the request wrong (400, 422): then nothing of it is stored.</param>
/// <param name="Body">The body; an undefined element where there was none (204).</param>
internal sealed record AmocrmAnswer(bool IsRefusal, JsonElement Body);
