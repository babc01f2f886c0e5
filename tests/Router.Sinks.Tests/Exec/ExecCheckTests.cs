using Router.Sinks.Abstractions.Options;
using Router.Sinks.Exec;

namespace Router.Sinks.Tests.Exec;

public class ExecCheckTests
{
    [Theory]
    [InlineData(" ", "x", "N", "v", "command")]
    [InlineData("a\0", "x", "N", "v", "command")]
    [InlineData("a", "x\0", "N", "v", "arguments")]
    [InlineData("a", "x", "", "v", "environment")]
    [InlineData("a", "x", "N=M", "v", "environment")]
    [InlineData("a", "x", "N", "v\0", "environment.N")]
    public void WhatNothingCanStart_IsAProblem(string command, string argument, string name, string value, string option) =>
        new ExecSinkFactory().Validate(Options(command, argument, name, value)).ShouldHaveSingleItem().Option.ShouldBe(option);

    [Fact]
    public void GoodOptions_HaveNone() => new ExecSinkFactory().Validate(Options("python3", "a b", "TOKEN", "любое = значение")).ShouldBeEmpty();

    private static ExecSinkOptions Options(string command, string argument, string name, string value) => new()
    {
        Command = command,
        Arguments = [argument],
        Environment = new Dictionary<string, Secret>(StringComparer.Ordinal) { [name] = new Secret(value) },
    };
}
