using Router.Sinks.Abstractions.Options;
using Router.Sinks.Bitrix24;
using Router.Sinks.Testing;

namespace Router.Sinks.Tests.Bitrix24;

public class Bitrix24WebhookContractTests : Bitrix24SinkContract
{
    protected override string RefusedMethod => "crm.item.add";

    protected override object OptionsOf(Uri address) => new Bitrix24SinkOptions { Webhook = new Secret($"{address}rest/7/{SecretText}/") };

    protected override object Broken() => new Bitrix24SinkOptions { Webhook = new Secret($"http://nobody.invalid/rest/7/{SecretText}/"), Ca = "no-such-file.pem" };

    protected override Task<IReadOnlyList<int>> ArrivedAsync() => Task.FromResult<IReadOnlyList<int>>(
        [.. Portal.Crm.Leads.Select(lead => TestDeliveries.NumberOf(lead.Phones.Single().TrimStart('+')))]);
}
