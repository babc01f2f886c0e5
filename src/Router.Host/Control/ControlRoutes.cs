using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Router.Actors.Commands;
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
        endpoints.MapGet("/version", context => ControlAnswers.AnswerAsync(context, new { version = VersionVerb.Version }));
        endpoints.MapGet("/status", async context => await ControlAnswers.AnswerAsync(context, await router.GetStatusAsync(context.RequestAborted)));
        endpoints.MapGet("/routes", async context =>
            await ControlAnswers.AnswerAsync(context, await router.GetRoutesAsync(ControlAnswers.LanguageOf(context), context.RequestAborted)));
        endpoints.MapGet("/tail", context => Stream(context, ending => router.TailAsync(
            new TailFilter(ControlAnswers.ValueOf(context, "login"), ControlAnswers.ValueOf(context, "object")), ending)));
        endpoints.MapPost("/commands", Send);
        endpoints.MapPost("/reload", async context =>
            await ControlAnswers.AnswerAsync(context, await router.ReloadAsync(ControlAnswers.LanguageOf(context), context.RequestAborted)));
        new JournalRoutes(router.Journal).Map(endpoints);
        endpoints.MapPost("/sinks/{name}/pause", context => ForSink(context, router.PauseSinkAsync));
        endpoints.MapPost("/sinks/{name}/resume", context => ForSink(context, router.ResumeSinkAsync));
        endpoints.MapPost("/sinks/{name}/drain", context => ForSink(context, router.DrainSinkAsync));
        endpoints.MapPost("/sinks/skip", context => ControlAnswers.ActAsync<SkipOrder, SinkSkip>(context, router.SkipSinkAsync));
        endpoints.MapPost("/sinks/try", context => ControlAnswers.ActAsync<TrialOrder, TrialReport>(context, router.TrySinkAsync));
        endpoints.MapGet("/subscriptions", async context =>
            await ControlAnswers.AnswerAsync(context, await router.GetSubscriptionsAsync(context.RequestAborted)));
        endpoints.MapPost("/subscriptions", Subscribe);
        endpoints.MapDelete("/subscriptions/{name}", Unsubscribe);
    }

    private async Task Stream(HttpContext context, Func<CancellationToken, IAsyncEnumerable<TailLine>> lines)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        await context.Response.StartAsync(ending.Token);
        try
        {
            await foreach (TailLine line in lines(ending.Token))
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

    private async Task Subscribe(HttpContext context)
    {
        if (await ControlAnswers.ReadAsync<SubscriptionOrder>(context) is not { Categories.Count: > 0 } order)
        {
            await ControlAnswers.RefuseAsync(context, StatusCodes.Status400BadRequest, RunMessages.BadRequest);
        }
        else if (order.Name is null)
        {
            await Stream(context, ending => router.SubscribeAsync(order, ending));
        }
        else
        {
            await ControlAnswers.ActAsync(context, () => router.KeepSubscriptionAsync(order, context.RequestAborted));
        }
    }

    private async Task Send(HttpContext context)
    {
        CommandRequest? request = await ControlAnswers.ReadAsync<CommandRequest>(context);
        if (request is not { Login: not null, Command: not null })
        {
            await ControlAnswers.RefuseAsync(context, StatusCodes.Status400BadRequest, RunMessages.BadCommand, "{\"login\": …, \"command\": …}");
        }
        else if (!PacketReader.TryParse(request.Command, out Packet? packet, out PacketError error) || packet is not AgentCommand command)
        {
            await ControlAnswers.RefuseAsync(context, StatusCodes.Status400BadRequest, RunMessages.BadCommand, packet is null ? error.ToString() : packet.GetType().Name);
        }
        else
        {
            TimeSpan? timeout = request.TimeoutSeconds is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, 1, 600)) : null;
            var ask = new SendCommand(request.Login, command, timeout);
            CommandOutcome outcome = await router.SendAsync(ask.Login, ask.Command, ask.Timeout, context.RequestAborted);
            await ControlAnswers.AnswerAsync(context, outcome.In(ask, ControlAnswers.LanguageOf(context)));
        }
    }

    private Task Unsubscribe(HttpContext context) => ControlAnswers.ActAsync(
        context, () => router.DropSubscriptionAsync(context.Request.RouteValues["name"] as string ?? "", context.RequestAborted));

    private async Task ForSink(HttpContext context, Func<string, CancellationToken, Task<bool>> act)
    {
        string name = context.Request.RouteValues["name"] as string ?? "";
        if (await act(name, context.RequestAborted))
        {
            await ControlAnswers.AnswerAsync(context, new { sink = name });
            return;
        }

        StatusReport status = await router.GetStatusAsync(context.RequestAborted);
        Bilingual hint = NearestName.Hint(name, [.. status.Router.Sinks.Select(sink => sink.Name)]);
        await ControlAnswers.RefuseAsync(context, StatusCodes.Status404NotFound, RunMessages.UnknownSink, name, hint);
    }
}
