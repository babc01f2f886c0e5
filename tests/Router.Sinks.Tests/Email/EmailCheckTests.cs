using System.Text.RegularExpressions;
using Router.Routing.Configuration;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Email;
using Router.Sinks.Texts;

namespace Router.Sinks.Tests.Email;

public partial class EmailCheckTests
{
    private static readonly EmailSinkOptions Good = new() { Host = "smtp.yandex.ru", From = "Router <router@example.com>" };

    [Theory]
    [InlineData("")]
    [InlineData("smtp.yandex.ru:465")]
    [InlineData("smtps://smtp.yandex.ru")]
    [InlineData("smtp yandex ru")]
    [InlineData("smtp.yandex.ru\r\n")]
    public void Host_WithMoreThanAName_IsAProblem(string host) => ProblemOf(Good with { Host = host }).Option.ShouldBe("host");

    [Theory]
    [InlineData("")]
    [InlineData("router")]
    [InlineData("a@example.com, b@example.com")]
    [InlineData("router@example.com\r\nBcc: evil@example.com")]
    public void From_ThatIsNotOneAddress_IsAProblem(string from) => ProblemOf(Good with { From = from }).Option.ShouldBe("from");

    [Fact]
    public void UserAndPassword_BelongTogether()
    {
        ProblemOf(Good with { User = "u" }).Option.ShouldBe("password");
        ProblemOf(Good with { Password = new Secret("p") }).Option.ShouldBe("user");
    }

    [Theory]
    [InlineData("")]
    [InlineData("pass\nword")]
    [InlineData("pass\0word")]
    public void Password_ThatCannotBeSent_IsAProblem(string password) =>
        ProblemOf(Good with { User = "u", Password = new Secret(password) }).Option.ShouldBe("password");

    [Fact]
    public void User_ThatCannotBeSent_IsAProblem() => ProblemOf(Good with { User = "u\0admin", Password = new Secret("p") }).Option.ShouldBe("user");

    [Theory]
    [InlineData("ftp://proxy:1")]
    [InlineData("https://proxy:1")]
    public void Proxy_OfAnotherKind_IsAProblem(string proxy) => ProblemOf(Good with { Proxy = new Uri(proxy) }).Option.ShouldBe("proxy");

    [Theory]
    [InlineData("to", "duty", null, null, null)]
    [InlineData("to", "duty@example.com, nobody", null, null, null)]
    [InlineData("cc", "duty@example.com", "a@", null, null)]
    [InlineData("bcc", "duty@example.com", null, "@b", null)]
    [InlineData("reply-to", "duty@example.com", null, null, "a b@c\nBcc: d@example.com")]
    public void Target_WithoutAddresses_IsAProblem(string option, string to, string? cc, string? bcc, string? replyTo) =>
        new EmailSinkFactory().ValidateTarget(new EmailTarget { To = to, Cc = cc, Bcc = bcc, ReplyTo = replyTo }, Good).ShouldHaveSingleItem().Option.ShouldBe(option);

    [Fact]
    public void Target_WithAddresses_HasNoProblem() => new EmailSinkFactory().ValidateTarget(
        new EmailTarget { To = "Дежурный <duty@example.com>, head@example.com", Cc = "a@example.com" }, Good).ShouldBeEmpty();

    [Fact]
    public void Problems_AreBilingual_AndShowNoSecret()
    {
        OptionProblem problem = ProblemOf(Good with { User = "u", Password = new Secret("secret\n") });

        (problem.Russian == problem.English).ShouldBeFalse();
        problem.ToString().ShouldNotContain("secret\n");
    }

    [Fact]
    public void GoodOptions_HaveNone() => new EmailSinkFactory().Validate(
        Good with { Host = "почта.рф", User = "u", Password = new Secret("пароль с пробелами"), Proxy = new Uri("socks5://proxy:1080") }).ShouldBeEmpty();

    [Fact]
    public void EveryExampleOfTheReadme_IsAConfigurationThatIsRead()
    {
        string[] examples = [.. YamlBlock().Matches(Readme()).Select(match => match.Groups["yaml"].Value)];

        examples.Length.ShouldBe(2);
        foreach (string example in examples)
        {
            ConfigurationReader.Read("README.md", example).Diagnostics.Select(item => item.ToString()).ShouldBeEmpty();
            foreach (Match template in Template().Matches(example))
            {
                TextTemplate.Compile(template.Groups["text"].Value, TextFormat.Html).Problems.ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public void EveryOptionOfATarget_IsInTheReadme()
    {
        foreach (System.Reflection.PropertyInfo option in typeof(EmailTarget).GetProperties())
        {
            Readme().ShouldContain($"| `{(option.Name == nameof(EmailTarget.ReplyTo) ? "reply-to" : option.Name.ToLowerInvariant())}` |");
        }
    }

    private static OptionProblem ProblemOf(EmailSinkOptions options) => new EmailSinkFactory().Validate(options).ShouldHaveSingleItem();

    private static string Readme([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        System.IO.File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Router.Sinks/Email/README.md"));

    [GeneratedRegex("```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex YamlBlock();

    [GeneratedRegex("(?:text|subject): \"(?<text>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Template();
}
