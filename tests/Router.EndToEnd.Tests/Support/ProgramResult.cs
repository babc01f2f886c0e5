namespace Router.EndToEnd.Tests.Support;

/// <summary>What a program that ended by itself said.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Errors);
