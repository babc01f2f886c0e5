using Router.Sinks.Abstractions.Options;

namespace Router.Host.Configuration.Settings;

/// <summary>The options that every target has beside its sink's.</summary>
internal sealed record TargetPolicy
{
    /// <summary>The key of <see cref="Text"/>.</summary>
    public const string TextKey = "text";

    /// <summary>The template of the text.</summary>
    [Option(
        "Шаблон текста: {{name CallFrom}}, {{local StartTime}}, {{MessageBody}}; без него — обычный текст приёмника.",
        "The template of the text: {{name CallFrom}}, {{local StartTime}}, {{MessageBody}}; without it the sink's usual text.")]
    public string? Text { get; init; }

    /// <summary>How long after it was read an event is still worth delivering.</summary>
    [Option("Сколько событие ещё стоит доставлять; старше — в недоставленные как expired.", "How long an event is still worth delivering; an older one is parked as expired.", Min = 1)]
    public TimeSpan? ValidFor { get; init; }
}
