namespace Router.Sinks.Abstractions;

/// <summary>What is wrong with an option, in both languages.</summary>
/// <param name="Option">The option's name in kebab-case; a dot reaches into a group (<c>basic.user</c>).</param>
/// <param name="Russian">What is wrong and what to write, in Russian.</param>
/// <param name="English">The same in English.</param>
public sealed record OptionProblem(string Option, string Russian, string English);
