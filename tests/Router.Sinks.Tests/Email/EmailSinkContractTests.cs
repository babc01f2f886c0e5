using System.Globalization;
using Router.Sinks.Abstractions;
using Router.Sinks.Tests.Contract;

namespace Router.Sinks.Tests.Email;

public class EmailSinkContractTests : SinkContract, IAsyncDisposable
{
    private readonly MailServer _server = new() { Mechanisms = "PLAIN LOGIN" };

    private protected override ISinkFactory Factory { get; } = new ToOneAddress();

    public override async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await base.DisposeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Defaults_SendOneLetterForEachEvent() => Factory.Defaults.BatchMax.ShouldBe(1);

    private protected override object Working() => Mail.Options(_server.Port).WithLogin(SecretText);

    private protected override object Broken() => Mail.Options(_server.Port).WithLogin(SecretText) with { Host = "nobody.invalid", Ca = "no-such-file.pem" };

    private protected override Task<IReadOnlyList<int>> ArrivedAsync() => Task.FromResult<IReadOnlyList<int>>(
        [.. _server.Letters.SelectMany(letter => letter.Body().Split("\r\n\r\n")).Select(line => int.Parse(line, CultureInfo.InvariantCulture))]);
}
