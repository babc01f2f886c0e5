using System.Text;
using HandlebarsDotNet;
using Router.Protocol.Packets;
using Router.Routing.Checks;
using Router.Sinks.Abstractions;
using Router.Sinks.Texts.Data;
using Router.Sinks.Texts.Engine;
using Router.Sinks.Texts.Reading;

namespace Router.Sinks.Texts;

/// <summary>
/// A text for people with holes for an event: <c>Пропущенный звонок: {{name CallFrom}}, {{local StartTime}}</c>. Immutable, and safe for any
/// number of threads.
/// </summary>
public sealed class TextTemplate
{
    private readonly HandlebarsTemplate<TextWriter, object, object> _compiled;
    private readonly TextFormat _format;

    private TextTemplate(HandlebarsTemplate<TextWriter, object, object> compiled, TextFormat format)
    {
        _compiled = compiled;
        _format = format;
    }

    /// <summary>Reads a template. Whatever is wrong with it is said here, and not when it is used.</summary>
    /// <param name="template">The template as the configuration gives it.</param>
    /// <param name="format">What the values are escaped for.</param>
    /// <param name="reach">The events that it is for; <see langword="null"/> means any.</param>
    public static TextTemplateResult Compile(string template, TextFormat format, RouteReach? reach = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        var problems = new ProblemList(template);
        var check = new TemplateCheck(problems, reach);
        check.Check(TagScanner.Scan(template, problems));
        TextTemplate? compiled = null;
        if (!problems.HasErrors)
        {
            try
            {
                compiled = new TextTemplate(TextEngine.For(format).Compile(WithThis(template, check.PlainNames)), format);
            }
            catch (HandlebarsException)
            {
                problems.Add(TextMessages.Unreadable, 0);
            }
        }

        return new TextTemplateResult(compiled, problems.InOrder());
    }

    /// <summary>The text for an event: at most 65,536 characters, cut with an ellipsis; no control characters but line ends and tabs.</summary>
    /// <param name="event">The event.</param>
    /// <param name="settings">Today's configuration, as far as texts need it.</param>
    public string Render(RoutedEvent @event, TextSettings settings)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return Render(@event.Packet, @event.Login, @event.ReceivedAt, settings);
    }

    /// <summary>The same for an event that is not journaled: a sample, a test.</summary>
    /// <param name="packet">The event.</param>
    /// <param name="login">The login whose app told it.</param>
    /// <param name="receivedAt">When it was read.</param>
    /// <param name="settings">Today's configuration, as far as texts need it.</param>
    public string Render(AgentEvent packet, string login, DateTimeOffset receivedAt, TextSettings settings)
    {
        ArgumentNullException.ThrowIfNull(packet);
        ArgumentNullException.ThrowIfNull(login);
        ArgumentNullException.ThrowIfNull(settings);
        using var text = new CappedWriter(_format);
        _compiled(text, new EventScope(settings, packet, login, receivedAt), data: null!);
        return text.ToString();
    }

    /// <summary>The engine takes <c>{{Name}}</c> for the helper <c>name</c>, and <c>{{this.Name}}</c> for what it is.</summary>
    private static string WithThis(string template, IReadOnlyList<int> names)
    {
        var text = new StringBuilder(template);
        foreach (int offset in names.OrderDescending())
        {
            text.Insert(offset, "this.");
        }

        return text.ToString();
    }
}
