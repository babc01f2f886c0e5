using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Webhook;

namespace Router.Sinks.Tests.Webhook;

public class WebhookCheckTests
{
    private static readonly WebhookSinkOptions Good = new() { Url = new Uri("https://example.com/hook") };

    [Theory]
    [InlineData("ftp://example.com/")]
    [InlineData("/hook")]
    [InlineData("https://user:password@example.com/")]
    public void Url_ThatCannotBeUsed_IsAProblem(string url) =>
        ProblemOf(Good with { Url = new Uri(url, UriKind.RelativeOrAbsolute) }).Option.ShouldBe("url");

    [Theory]
    [InlineData("ftp://proxy:1")]
    [InlineData("https://proxy:1")]
    public void Proxy_OfAnotherKind_IsAProblem(string proxy) => ProblemOf(Good with { Proxy = new Uri(proxy) }).Option.ShouldBe("proxy");

    [Fact]
    public void BasicAndBearer_Together_AreAProblem() =>
        ProblemOf(Good with { Bearer = new Secret("t"), Basic = new BasicCredentials { User = "u", Password = new Secret("p") } }).Option.ShouldBe("bearer");

    [Fact]
    public void UserWithAColon_IsAProblem() =>
        ProblemOf(Good with { Basic = new BasicCredentials { User = "a:b", Password = new Secret("p") } }).Option.ShouldBe("basic.user");

    [Theory]
    [InlineData("")]
    [InlineData("to ken")]
    [InlineData("token\r\nX-Injected: 1")]
    public void Bearer_ThatIsNoToken_IsAProblem(string token) => ProblemOf(Good with { Bearer = new Secret(token) }).Option.ShouldBe("bearer");

    [Theory]
    [InlineData("X-A\r\nX-B", "1", "headers")]
    [InlineData("X A", "1", "headers")]
    [InlineData("", "1", "headers")]
    [InlineData("Заголовок", "1", "headers")]
    [InlineData("X-A", "1\r\nX-Injected: 1", "headers.X-A")]
    [InlineData("X-A", "1\0", "headers.X-A")]
    [InlineData("X-A", "привет", "headers.X-A")]
    [InlineData("host", "other", "headers.host")]
    [InlineData("Content-Length", "1", "headers.Content-Length")]
    [InlineData("idempotency-key", "1", "headers.idempotency-key")]
    [InlineData("Webhook-Signature", "1", "headers.Webhook-Signature")]
    [InlineData("CE-Subject", "1", "headers.CE-Subject")]
    public void Header_ThatWouldSpoilTheRequest_IsAProblem(string name, string value, string option) => ProblemOf(With(name, value)).Option.ShouldBe(option);

    [Fact]
    public void Authorization_GivenTwice_IsAProblem() =>
        ProblemOf(With("authorization", "Bearer x") with { Bearer = new Secret("t") }).Option.ShouldBe("headers.authorization");

    [Theory]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_")]
    [InlineData("whsec_c2hvcnQ=")]
    [InlineData("whsec_not base64 but long enough for a key, surely!")]
    [InlineData("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void SigningKey_ThatIsNone_IsAProblem_WithoutTheKey(string key)
    {
        OptionProblem problem = ProblemOf(Good with { Signing = [new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), new Secret(key)] });

        problem.Option.ShouldBe("signing");
        problem.English.ShouldBe("key 2: whsec_ and 24 to 64 bytes in base64 are needed");
        problem.Russian.ShouldBe("ключ 2: нужны whsec_ и от 24 до 64 байтов в base64");
    }

    [Fact]
    public void CertificateWithoutHttps_IsAProblem() =>
        ProblemOf(Good with { Url = new Uri("http://example.com/hook"), Certificate = "own.pfx" }).Option.ShouldBe("certificate");

    [Fact]
    public void KeyWithoutItsCertificate_IsAProblem() => ProblemOf(Good with { Key = "own.key" }).Option.ShouldBe("key");

    [Fact]
    public void PasswordWithoutACertificate_IsAProblem() =>
        ProblemOf(Good with { CertificatePassword = new Secret("p4ssword") }).Option.ShouldBe("certificate-password");

    [Fact]
    public void Problems_AreBilingual_AndShowNoSecret()
    {
        OptionProblem problem = ProblemOf(With("X-A", "secret\n"));

        (problem.Russian == problem.English).ShouldBeFalse();
        problem.ToString().ShouldNotContain("secret");
    }

    [Fact]
    public void GoodOptions_HaveNone() =>
        new WebhookSinkFactory().Validate(With("X-A", "1") with { Proxy = new Uri("socks5://proxy:1080"), Bearer = new Secret("a.b-c_d=") }).ShouldBeEmpty();

    private static WebhookSinkOptions With(string name, string value) =>
        Good with { Headers = new Dictionary<string, Secret>(StringComparer.Ordinal) { [name] = new Secret(value) } };

    private static OptionProblem ProblemOf(WebhookSinkOptions options) => new WebhookSinkFactory().Validate(options).ShouldHaveSingleItem();
}
