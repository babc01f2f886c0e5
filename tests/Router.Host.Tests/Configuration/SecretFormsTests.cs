using System.Net;
using System.Text;
using System.Text.Json;
using Router.Host.Configuration.Secrets;

namespace Router.Host.Tests.Configuration;

public class SecretFormsTests
{
    /// <summary>Everything that some notation escapes.</summary>
    private const string Awkward = "p@ss/w+rd \"я\" <&>'\\=?%20";

    private readonly SecretRegistry _secrets = new([Awkward]);

    public static TheoryData<string> Written { get; } =
    [
        Awkward,
        Uri.EscapeDataString(Awkward),
        "p%40ss%2fw%2brd%20%22%d1%8f%22%20%3c%26%3e%27%5c%3d%3f%2520",
        WebUtility.UrlEncode(Awkward),
        new Uri("https://host/path?q=" + Awkward).AbsoluteUri,
        WebUtility.HtmlEncode(Awkward),
        JsonSerializer.Serialize(Awkward),
        JsonSerializer.Serialize(Awkward, Router.Host.CommandLine.CliJson.Options),
        "\"p@ss\\/w+rd \\\"\\u044f\\\" <&>'\\\\=?%20\"",
        Base64("user:" + Awkward),
        Base64("user1:" + Awkward),
        Base64("user12:" + Awkward),
        Base64($"\0user\0{Awkward}\0more"),
        Base64(Awkward),
        Base64("a:" + Awkward).Replace('+', '-').Replace('/', '_'),
    ];

    [Theory]
    [MemberData(nameof(Written))]
    public void A_secret_is_hidden_however_it_is_written(string text)
    {
        string masked = _secrets.Mask($"before {text} after");

        masked.ShouldStartWith("before ");
        masked.ShouldEndWith(" after");
        masked.ShouldContain("***");

        // At most what Base64 mixes with its neighbours is left.
        masked.Length.ShouldBeLessThan(text.Length);
        for (int start = 0; start + 12 <= Awkward.Length; start++)
        {
            masked.ShouldNotContain(Awkward.Substring(start, 12));
        }
    }

    [Fact]
    public void Each_line_of_a_key_is_hidden_by_itself()
    {
        var secrets = new SecretRegistry(["-----BEGIN KEY-----\nMIIEvQIBADANBgkq\nab\n-----END KEY-----"]);

        secrets.Mask("in one line: MIIEvQIBADANBgkq ab").ShouldBe("in one line: *** ab");
    }

    [Theory]
    [InlineData("no, token abc…", "no, token abc…")]
    [InlineData("no, token s3cr3t-t0…", "no, token ***…")]
    [InlineData("no, token s3cr3t-t0k...", "no, token ***...")]
    [InlineData("no, token s3cr3t-t0ken", "no, token ***")]
    [InlineData("400 key s3cr3t-t…: said s3cr3t-", "400 key ***…: said ***")]
    [InlineData("s3cr3t", "***")]
    [InlineData("", "")]
    public void The_beginning_of_a_secret_at_a_cut_is_hidden_too(string reason, string masked) =>
        new SecretRegistry(["s3cr3t-t0ken"]).MaskCut(reason).ShouldBe(masked);

    [Fact]
    public void A_text_of_three_signs_is_in_too_many_words() => new SecretRegistry(["cat", ""]).Mask("concatenate").ShouldBe("concatenate");

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
