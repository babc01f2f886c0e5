namespace Router.Simulator.Events;

/// <summary>What people write and which files they copy, to draw from.</summary>
internal static class Phrases
{
    public static IReadOnlyList<string> Questions { get; } =
    [
        "Добрый день!", "Срочно: не открывается база", "Не проводится реализация № 118", "Когда будет обновление?",
        "Почему в отчёте минус?", "Можно перезвонить?", "Как закрыть месяц?", "Please call me back", "Ошибка <не найден объект> & дальше никак",
    ];

    public static IReadOnlyList<string> Answers { get; } =
    [
        "Здравствуйте, смотрю", "Перезвоню через 10 минут", "Подключаюсь к вам", "Обновление в пятницу", "Готово, проверьте", "OK",
    ];

    public static IReadOnlyList<string> Comments { get; } = ["Спасибо, быстро", "Долго ждали ответа", "Вопрос не решён", "5+"];

    public static IReadOnlyList<string> Files { get; } = ["base.dt", "update.epf", "log.txt", "отчёт за месяц.xlsx", "1Cv8.1CD", "scan 01.pdf"];

    public static IReadOnlyList<string> SipCauses { get; } = ["503 Service Unavailable", "408 Request Timeout", "486 Busy Here"];
}
