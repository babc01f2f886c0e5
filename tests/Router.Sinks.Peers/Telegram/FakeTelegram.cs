using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Router.Sinks.Peers.Http;

namespace Router.Sinks.Peers.Telegram;

/// <summary>
/// The Bot API on a loopback port, in this process. It takes what the documentation names and answers 400 to anything else; the end of
/// the fake then fails the test. Chats are there unless <see cref="IsUnknown"/> says otherwise.
/// </summary>
internal sealed class FakeTelegram : IAsyncDisposable
{
    public const string Token = "123456:s3cr3t-of-the-test";
    public const long BotId = 123456;

    private readonly Receiver _receiver;
    private readonly bool _isSecure;
    private readonly Lock _gate = new();
    private readonly List<(long Id, JsonObject Update)> _updates = [];
    private readonly Channel<FakeTelegramMessage> _new = Channel.CreateUnbounded<FakeTelegramMessage>();
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastUpdate = 900;
    private long _lastMessage = 100;

    public FakeTelegram(X509Certificate2? certificate = null)
    {
        _isSecure = certificate is not null;
        _receiver = new Receiver(AnswerAsync, certificate);
    }

    public Uri Url => new($"{(_isSecure ? "https" : "http")}://localhost:{_receiver.Port}");

    /// <summary>The messages that were taken, in their order.</summary>
    public ConcurrentQueue<FakeTelegramMessage> Messages { get; } = [];

    /// <summary>The methods that were called, in their order.</summary>
    public ConcurrentQueue<FakeTelegramCall> Calls { get; } = [];

    /// <summary>What no documentation names.</summary>
    public ConcurrentQueue<string> Violations { get; } = [];

    /// <summary>What to answer instead, as it goes on the wire; <see langword="null"/> as a function's value closes the connection. Called before anything is taken.</summary>
    public Func<FakeTelegramCall, Func<string?>?>? Fault { get; set; }

    /// <summary>Whether a fault comes after the message was taken.</summary>
    public bool FaultAfterTaking { get; set; }

    /// <summary>The chats that are not there.</summary>
    public Func<string, bool> IsUnknown { get; set; } = _ => false;

    public string WebhookUrl { get; set; } = "";

    public string MemberStatus { get; set; } = "member";

    /// <summary>Whether each answer brings the update before the offset once more.</summary>
    public bool RepeatUpdates { get; set; }

    /// <summary>How many messages a chat has.</summary>
    public int CountOf(string chat) => Messages.Count(message => message.Chat == chat);

    /// <summary>The next message that no one has asked for yet.</summary>
    public async Task<FakeTelegramMessage> NextAsync() => await _new.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);

    public static string Ok(string result) => Receiver.Answer("200 OK", $$"""{"ok":true,"result":{{result}}}""", type: "application/json");

    public static string Error(int code, string description, string parameters = "{}") => Receiver.Answer(
        $"{code} {(HttpStatusCode)code}",
        $$"""{"ok":false,"error_code":{{code}},"parameters":{{parameters}},"description":{{JsonSerializer.Serialize(description)}} }""",
        type: "application/json");

    /// <summary>Somebody writes in a chat.</summary>
    /// <returns>The update's number.</returns>
    public long Write(long chat, long user, string? text, long? replyTo = null, string? userName = null)
    {
        var message = new JsonObject
        {
            ["message_id"] = Interlocked.Increment(ref _lastMessage),
            ["date"] = 1427285100,
            ["chat"] = new JsonObject { ["id"] = chat, ["type"] = chat < 0 ? "supergroup" : "private", ["title"] = "Duty" },
            ["from"] = new JsonObject { ["id"] = user, ["is_bot"] = false, ["first_name"] = "Anna", ["username"] = userName },
        };
        if (text is not null)
        {
            message["text"] = text;
        }
        else
        {
            message["photo"] = new JsonArray();
        }

        if (replyTo is not null)
        {
            message["reply_to_message"] = new JsonObject { ["message_id"] = replyTo, ["chat"] = message["chat"]!.DeepClone() };
        }

        lock (_gate)
        {
            long id = ++_lastUpdate;
            _updates.Add((id, new JsonObject { ["update_id"] = id, ["message"] = message }));
            _arrived.TrySetResult();
            return id;
        }
    }

    /// <summary>How many updates nobody has confirmed.</summary>
    public int Unconfirmed
    {
        get
        {
            lock (_gate)
            {
                return _updates.Count;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _receiver.DisposeAsync();
        Violations.ShouldBeEmpty();
    }

    private async Task<string?> AnswerAsync(ReceivedRequest request, CancellationToken stop)
    {
        var call = FakeTelegramCall.Read(request);
        Calls.Enqueue(call);
        if (!call.Path.StartsWith($"/bot{Token}/", StringComparison.Ordinal))
        {
            return Error(401, "Unauthorized");
        }

        Func<string?>? fault = Fault?.Invoke(call);
        if (fault is not null && !FaultAfterTaking)
        {
            return fault();
        }

        string? answer = await CarryOutAsync(call, stop);
        return fault is null ? answer : fault();
    }

    private async Task<string?> CarryOutAsync(FakeTelegramCall call, CancellationToken stop)
    {
        if (!FakeTelegramMethod.All.TryGetValue(call.Method, out FakeTelegramMethod? method))
        {
            return Violation($"no such method: {call.Method}");
        }

        if (method.ProblemOf(call.Fields) is { } problem)
        {
            return Violation($"{call.Method}: {problem}");
        }

        if (call.FileField != method.File)
        {
            return Violation($"{call.Method}: the file is {call.FileField}");
        }

        if (call.Text("chat_id") is { } chat && IsUnknown(chat))
        {
            return Error(400, "Bad Request: chat not found");
        }

        return call.Method switch
        {
            "getMe" => Ok($$"""{"id":{{BotId}},"is_bot":true,"first_name":"Router","username":"router_bot"}"""),
            "getWebhookInfo" => Ok($$"""{"url":"{{WebhookUrl}}","has_custom_certificate":false,"pending_update_count":0}"""),
            "getChat" => Ok($$"""{"id":{{call.Text("chat_id")}},"type":"supergroup","title":"Duty"}"""),
            "getChatMember" => Ok($$"""{"status":"{{MemberStatus}}","user":{"id":{{BotId}},"is_bot":true,"first_name":"Router"} }"""),
            "getUpdates" => await UpdatesAsync(call, stop),
            _ => Take(call),
        };
    }

    private async Task<string> UpdatesAsync(FakeTelegramCall call, CancellationToken stop)
    {
        if (WebhookUrl.Length > 0)
        {
            return Error(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }

        while (true)
        {
            Task arrived;
            lock (_gate)
            {
                if (call.Number("offset") is { } offset)
                {
                    _updates.RemoveAll(update => update.Id < (RepeatUpdates ? offset - 1 : offset));
                }

                bool isNew = _updates.Any(update => update.Id >= (call.Number("offset") ?? 0));
                if (isNew || call.Number("timeout") is null or 0)
                {
                    return Ok(new JsonArray([.. _updates.Take((int)(call.Number("limit") ?? 100)).Select(update => update.Update.DeepClone())]).ToJsonString());
                }

                _arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                arrived = _arrived.Task;
            }

            await arrived.WaitAsync(stop);
        }
    }

    private string Take(FakeTelegramCall call)
    {
        string raw = call.Text("text") ?? call.Text("caption") ?? "";
        bool isHtml = call.Text("parse_mode") == "HTML";
        string error = "";
        string? visible = isHtml ? FakeTelegramHtml.Visible(raw, out error) : raw;
        if (visible is null)
        {
            return Error(400, $"Bad Request: can't parse entities: {error}");
        }

        if (call.Method == "sendMessage" && string.IsNullOrWhiteSpace(visible))
        {
            return Violation("Bad Request: message text is empty");
        }

        if (visible.Length > (call.Method == "sendMessage" ? 4096 : 1024))
        {
            return Violation("Bad Request: message is too long");
        }

        if (call.Number("message_thread_id") == 1)
        {
            return Violation("Bad Request: message thread not found");
        }

        string chat = call.Text("chat_id")!;
        var message = new FakeTelegramMessage(Interlocked.Increment(ref _lastMessage), call.Method, chat, visible)
        {
            Raw = raw,
            IsHtml = isHtml,
            IsSilent = call.Text("disable_notification") == bool.TrueString,
            Topic = call.Number("message_thread_id"),
            ReplyTo = call.Fields.TryGetValue("reply_parameters", out JsonElement reply) ? reply.GetProperty("message_id").GetInt64() : null,
            HasPreview = !call.Fields.TryGetValue("link_preview_options", out JsonElement preview) || !preview.GetProperty("is_disabled").GetBoolean(),
            FileName = call.FileName,
            FileLength = call.FileLength,
        };
        Messages.Enqueue(message);
        _new.Writer.TryWrite(message);
        string id = chat.StartsWith('@') ? "-1009" : chat;
        return Ok(string.Create(CultureInfo.InvariantCulture, $$$"""{"message_id":{{{message.Id}}},"date":1427285100,"chat":{"id":{{{id}}},"type":"supergroup"}}"""));
    }

    private string Violation(string what)
    {
        Violations.Enqueue(what);
        return Error(400, $"Bad Request: {what}");
    }
}
