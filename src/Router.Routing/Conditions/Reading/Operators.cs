namespace Router.Routing.Conditions.Reading;

/// <summary>The words that a map of operators consists of.</summary>
internal static class Operators
{
    public const string Is = "is";
    public const string Not = "not";
    public const string In = "in";
    public const string Regex = "regex";
    public const string Glob = "glob";
    public const string Above = "above";
    public const string AtLeast = "at-least";
    public const string Below = "below";
    public const string AtMost = "at-most";
    public const string Field = "field";
    public const string Exists = "exists";

    public static IReadOnlyList<string> All { get; } = [Is, Not, In, Regex, Glob, Above, AtLeast, Below, AtMost, Field, Exists];
}
