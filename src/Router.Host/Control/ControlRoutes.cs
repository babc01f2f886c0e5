using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Router.Actors.Commands;
using Router.Host.CommandLine;
using Router.Host.Running;
using Router.Host.Verbs;
using Router.Protocol.Codec;
using Router.Protocol.Packets;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Control;

/// <summary>What the control endpoint answers to which request. <c>?lang=ru|en</c> chooses the language of texts.</summary>
/// <param name="router">Who answers.</param>
/// <param name="stopping">Ends streams when Router stops.</param>
internal sealed class ControlRoutes(IControlledRouter router, CancellationToken stopping)
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>Adds all of it.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/version", context => Answer(context, new { version = VersionVerb.Version }));
        endpoints.MapGet("/status", async context => await Answer(context, await router.GetStatusAsync(context.RequestAborted)));
        endpoints.MapGet("/routes", async context =>
            await Answer(context, await router.GetRoutesAsync(LanguageOf(context), context.RequestAborted)));
        endpoints.MapGet("/tail", Tail);
        endpoints.MapPost("/commands", Send);
        endpoints.MapPost("/reload", async context =>
            await Answer(context, await router.ReloadAsync(LanguageOf(context), context.RequestAborted)));
        endpoints.MapPost("/sinks/{name}/pause", context => ForSink(context, router.PauseSinkAsync));
        endpoints.MapPost("/sinks/{name}/resume", context => ForSink(context, router.ResumeSinkAsync));
    }

    private async Task Tail(HttpContext context)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        await context.Response.StartAsync(ending.Token);
        var filter = new TailFilter(ValueOf(context, "login"), ValueOf(context, "object"));
        try
        {
            await foreach (TailLine line in router.TailAsync(filter, ending.Token))
            {
                await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(line, ControlJson.Options), ending.Token);
                await context.Response.Body.WriteAsync(LineEnd, ending.Token);
                await context.Response.Body.FlushAsync(ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader has left, or Router stops: the stream ends here.
        }
    }

    private async Task Send(HttpContext context)
    {
        CommandRequest? request = await ReadRequest(context);
        if (request is not { Login: not null, Command: not null })
        {
            await Refuse(context, StatusCodes.Status400BadRequest, RunMessages.BadCommand, "{\"login\": …, \"command\": …}");
        }
        else if (!PacketReader.TryParse(request.Command, out Packet? packet, out PacketError error) || packet is not AgentCommand command)
        {
            await Refuse(context, StatusCodes.Status400BadRequest, RunMessages.BadCommand, packet is null ? error.ToString() : packet.GetType().Name);
        }
        else
        {
            TimeSpan? timeout = request.TimeoutSeconds is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, 1, 600)) : null;
            var ask = new SendCommand(request.Login, command, timeout);
            CommandOutcome outcome = await router.SendAsync(ask.Login, ask.Command, ask.Timeout, context.RequestAborted);
            await Answer(context, outcome.In(ask, LanguageOf(context)));
        }
    }

    private static async Task<CommandRequest?> ReadRequest(HttpContext context)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<CommandRequest>(context.Request.Body, ControlJson.Options, context.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task ForSink(HttpContext context, Func<string, CancellationToken, Task<bool>> act)
    {
        string name = context.Request.RouteValues["name"] as string ?? "";
        if (await act(name, context.RequestAborted))
        {
            await Answer(context, new { sink = name });
            return;
        }

        StatusReport status = await router.GetStatusAsync(context.RequestAborted);
        Bilingual hint = NearestName.Hint(name, [.. status.Router.Sinks.Select(sink => sink.Name)]);
        await Refuse(context, StatusCodes.Status404NotFound, RunMessages.UnknownSink, name, hint);
    }

    private static Task Refuse(HttpContext context, int code, Message message, params object[] arguments)
    {
        context.Response.StatusCode = code;
        return Answer(context, new ErrorReport($"{message.Fill(LanguageOf(context), arguments)} [{message.Code}]"));
    }

    private static Task Answer<T>(HttpContext context, T value)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(context.Response.Body, value, ControlJson.Options, context.RequestAborted);
    }

    private static Language LanguageOf(HttpContext context) =>
        ValueOf(context, "lang") == Languages.NameOf(Language.Russian) ? Language.Russian : Language.English;

    private static string? ValueOf(HttpContext context, string name) =>
        context.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;
}
