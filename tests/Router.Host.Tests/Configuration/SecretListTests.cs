using System.Text.Json.Nodes;
using Router.Host.Configuration;
using Router.Host.Verbs.Showing;
using Router.Routing.Diagnostics;
using Router.Sinks.Webhook;

namespace Router.Host.Tests.Configuration;

/// <summary>Options that are lists of secrets, by the example of a webhook's keys.</summary>
public sealed class SecretListTests : IDisposable
{
    private const string First = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Second = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private readonly Loading _loading = new();

    public SecretListTests()
    {
        _loading.Environment["FIRST"] = First;
        _loading.Environment["SECOND"] = Second;
    }

    public void Dispose() => _loading.Dispose();

    [Theory]
    [InlineData("['${env:FIRST}', '${env:SECOND}']", First, Second)]
    [InlineData("'${env:FIRST}'", First)]
    public void ListOrOne_IsRead_AndShownAsStars(string written, params string[] keys)
    {
        LoadedConfiguration configuration = _loading.LoadRight(Text(written));

        ((WebhookSinkOptions)configuration.Sinks["a"].Options).Signing.Select(key => key.Reveal()).ShouldBe(keys);
        JsonNode shown = new EffectiveConfiguration(configuration).Create(Language.English)["sinks"]!["a"]!["signing"]!;
        shown.AsArray().Select(key => key!.GetValue<string>()).ShouldBe(keys.Select(_ => "***"));
        configuration.Secrets.Mask($"key {First}").ShouldBe("key ***");
    }

    [Theory]
    [InlineData($"['{First}']", "signing")]
    [InlineData("['${env:FIRST}', '${env:NOBODY}']", "NOBODY")]
    [InlineData("[['${env:FIRST}']]", "текст или список текстов")]
    [InlineData("['${env:FIRST}', 'whsec_short']", "ключ 2")]
    public void WhatIsWrong_IsTold_WithoutTheKey(string written, string told)
    {
        string[] lines = [.. _loading.Load(Text(written)).Diagnostics.Select(item => item.ToString(Language.Russian))];

        lines.ShouldContain(line => line.Contains(told, StringComparison.Ordinal));
        lines.ShouldAllBe(line => !line.Contains("whsec_M", StringComparison.Ordinal) && !line.Contains("whsec_short", StringComparison.Ordinal));
    }

    private static string Text(string signing) =>
        $"version: 1\nsinks:\n  a:\n    type: webhook\n    url: https://crm.example.ru/hook\n    signing: {signing}\n";
}
