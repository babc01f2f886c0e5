using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Router.Host.CommandLine;
using Router.Host.Running;
using Router.Journal;
using Router.Routing.Diagnostics;

namespace Router.Host.Control;

/// <summary>How the control endpoint reads requests and answers them.</summary>
internal static class ControlAnswers
{
    /// <summary>The language that the request asks for.</summary>
    public static Language LanguageOf(HttpContext context) =>
        ValueOf(context, "lang") == Languages.NameOf(Language.Russian) ? Language.Russian : Language.English;

    /// <summary>A value of the query; <see langword="null"/> when it is not given.</summary>
    public static string? ValueOf(HttpContext context, string name) =>
        context.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>The body; <see langword="null"/> when it is not what is asked for.</summary>
    public static async Task<T?> ReadAsync<T>(HttpContext context)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(context.Request.Body, ControlJson.Options, context.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Answers with a value.</summary>
    public static Task AnswerAsync<T>(HttpContext context, T value)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(context.Response.Body, value, ControlJson.Options, context.RequestAborted);
    }

    /// <summary>Answers that it was not carried out.</summary>
    public static Task RefuseAsync(HttpContext context, int code, Message message, params IReadOnlyList<object> arguments)
    {
        context.Response.StatusCode = code;
        return AnswerAsync(context, new ErrorReport($"{message.Fill(LanguageOf(context), [.. arguments])} [{message.Code}]"));
    }

    /// <summary>Reads the body, acts on it and answers with what came of it, or with why not.</summary>
    public static async Task ActAsync<TRequest, TAnswer>(HttpContext context, Func<TRequest, CancellationToken, Task<TAnswer>> act)
        where TRequest : class
    {
        if (await ReadAsync<TRequest>(context) is not { } request)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, RunMessages.BadRequest);
            return;
        }

        await ActAsync(context, () => act(request, context.RequestAborted));
    }

    /// <summary>Acts and answers with what came of it, or with why not.</summary>
    public static async Task ActAsync<TAnswer>(HttpContext context, Func<Task<TAnswer>> act)
    {
        try
        {
            await AnswerAsync(context, await act());
        }
        catch (RefusedException refused)
        {
            int code = refused.IsNotThere ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
            await RefuseAsync(context, code, refused.Entry, refused.Arguments);
        }
        catch (JournalException exception)
        {
            await RefuseAsync(context, StatusCodes.Status500InternalServerError, RunMessages.JournalFailed, exception.Message);
        }
    }
}
