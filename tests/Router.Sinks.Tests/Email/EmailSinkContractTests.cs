using Router.Sinks.Abstractions;
using Router.Sinks.Email;
using Router.Sinks.Testing;

namespace Router.Sinks.Tests.Email;

public class EmailSinkContractTests : SinkContract, IAsyncDisposable
{
    private readonly MailServer _server = new() { Mechanisms = "PLAIN LOGIN" };

    protected override ISinkFactory Factory { get; } = new EmailSinkFactory();

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

    protected override Delivery Delivery(int number = 1) => TestDeliveries.Of(number, text: TestDeliveries.PhoneOf(number), target: Mail.Target);

    protected override object Working() => Mail.Options(_server.Port).WithLogin(SecretText);

    protected override object Broken() => Mail.Options(_server.Port).WithLogin(SecretText) with { Host = "nobody.invalid", Ca = "no-such-file.pem" };

    protected override Task<IReadOnlyList<int>> ArrivedAsync() => Task.FromResult<IReadOnlyList<int>>(
        [.. _server.Letters.SelectMany(letter => letter.Body().Split("\r\n\r\n")).Select(line => TestDeliveries.NumberOf(line))]);
}
