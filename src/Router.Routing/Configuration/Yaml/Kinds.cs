using Router.Routing.Diagnostics;

namespace Router.Routing.Configuration.Yaml;

/// <summary>The kinds of values, as messages name them.</summary>
internal static class Kinds
{
    public static Bilingual Text { get; } = new("текст", "a text");

    public static Bilingual Texts { get; } = new("текст или список текстов", "a text or a list of texts");

    public static Bilingual List { get; } = new("список ([a, b] или строки с дефисом)", "a list ([a, b] or lines with a dash)");

    public static Bilingual Map { get; } = new("ключи со значениями (ключ: значение)", "keys with values (key: value)");

    public static Bilingual Flag { get; } = new("true или false", "true or false");

    public static Bilingual When { get; } = new("условия (ключ: значение) или их список", "conditions (key: value) or a list of them");

    public static Bilingual Target { get; } = new("имя из sinks, { sink: имя, … } или их список", "a name from sinks, { sink: name, … } or a list of them");

    public static Bilingual Test { get; } = new("значение, список значений или { above: 600 }", "a value, a list of values or { above: 600 }");
}
