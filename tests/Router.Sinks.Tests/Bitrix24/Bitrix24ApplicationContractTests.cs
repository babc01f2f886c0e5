using Router.Sinks.Abstractions.Options;
using Router.Sinks.Bitrix24;
using Router.Sinks.Bitrix24.Access;
using Router.Sinks.Testing;

namespace Router.Sinks.Tests.Bitrix24;

public class Bitrix24ApplicationContractTests : Bitrix24SinkContract
{
    protected override string RefusedMethod => "telephony.externalCall.register";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await GrantAsync(Test);
    }

    protected override object OptionsOf(Uri address) => new Bitrix24SinkOptions
    {
        Application = new Bitrix24Application { Portal = address, ClientId = FakePortalOauth.ClientId, ClientSecret = new Secret($"client-{SecretText}"), Oauth = address },
    };

    protected override object Broken() => (Bitrix24SinkOptions)OptionsOf(new Uri("http://nobody.invalid/")) with { Ca = "no-such-file.pem" };

    protected override Task<IReadOnlyList<int>> ArrivedAsync() => Task.FromResult<IReadOnlyList<int>>(
        [.. Portal.Telephony.Finished.Select(call => TestDeliveries.NumberOf(call.Phone))]);

    private Task GrantAsync(SinkTestContext test)
    {
        (string access, string refresh) = Portal.Oauth.Grant();
        return new Tokens(access, refresh, FakePortal.WebhookUser).SaveAsync(test.Context, CancellationToken.None);
    }
}
