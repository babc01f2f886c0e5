using System.Globalization;
using System.Text.Json;

namespace Router.Sinks.Peers.Telegram;

/// <summary>What a method of the Bot API takes: its documented parameters, as far as this fake carries them out.</summary>
/// <param name="Required">Those that it cannot do without.</param>
/// <param name="Optional">The others.</param>
/// <param name="File">The parameter that is a file; <see langword="null"/> for none.</param>
internal sealed record FakeTelegramMethod(string[] Required, string[] Optional, string? File = null)
{
    private static readonly string[] Sending =
        ["message_thread_id", "parse_mode", "disable_notification", "protect_content", "reply_parameters"];

    private static readonly string[] Captioned = [.. Sending, "caption", "duration"];

    public static IReadOnlyDictionary<string, FakeTelegramMethod> All { get; } = new Dictionary<string, FakeTelegramMethod>(StringComparer.Ordinal)
    {
        ["getMe"] = new([], []),
        ["getWebhookInfo"] = new([], []),
        ["getUpdates"] = new([], ["offset", "limit", "timeout", "allowed_updates"]),
        ["getChat"] = new(["chat_id"], []),
        ["getChatMember"] = new(["chat_id", "user_id"], []),
        ["sendMessage"] = new(["chat_id", "text"], [.. Sending, "link_preview_options"]),
        ["sendAudio"] = new(["chat_id"], [.. Captioned, "performer", "title"], "audio"),
        ["sendVoice"] = new(["chat_id"], Captioned, "voice"),
        ["sendDocument"] = new(["chat_id"], [.. Captioned, "disable_content_type_detection"], "document"),
    };

    /// <summary>What is wrong with the parameters of a call; <see langword="null"/> when nothing is.</summary>
    public string? ProblemOf(IReadOnlyDictionary<string, JsonElement> fields) =>
        Required.FirstOrDefault(name => !fields.ContainsKey(name)) is { } missing ? $"{missing} is missing"
        : fields.Keys.FirstOrDefault(name => !Required.Contains(name) && !Optional.Contains(name)) is { } unknown ? $"{unknown} is not a parameter"
        : fields.Where(field => !IsOfItsType(field.Key, field.Value)).Select(field => $"{field.Key} is of a wrong type").FirstOrDefault();

    private static bool IsOfItsType(string name, JsonElement value) => name switch
    {
        "chat_id" => value.ValueKind is JsonValueKind.Number || (value.ValueKind is JsonValueKind.String && value.GetString() is ['@', ..]) || IsNumber(value),
        "text" or "caption" or "title" or "performer" => value.ValueKind == JsonValueKind.String,
        "parse_mode" => value.ValueKind == JsonValueKind.String && value.GetString() == "HTML",
        "message_thread_id" or "user_id" or "offset" or "limit" or "timeout" or "duration" => value.ValueKind == JsonValueKind.Number,
        "disable_notification" or "protect_content" or "disable_content_type_detection" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "allowed_updates" => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String),
        "link_preview_options" => HasOnly(value, "is_disabled"),
        "reply_parameters" => HasOnly(value, "message_id", "allow_sending_without_reply") && value.TryGetProperty("message_id", out _),
        _ => false,
    };

    private static bool IsNumber(JsonElement value) => value.ValueKind == JsonValueKind.String && long.TryParse(value.GetString(), CultureInfo.InvariantCulture, out _);

    private static bool HasOnly(JsonElement value, params string[] names) =>
        value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(field => names.Contains(field.Name));
}
