using System.Security.Cryptography;
using Router.Host.Configuration.Secrets;

namespace Router.Host.Tests.Configuration;

public sealed class SecretContentTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_system_that_encrypts_leaves_no_plain_text_and_reads_older_plain_files()
    {
        var store = new SecretStore(_folder.Path, new Reversing());
        _folder.Write("old", "plain\n");

        store.Write("new", "s3cret");

        File.ReadAllText(store.PathOf("new")).ShouldStartWith("router-dpapi-1:");
        File.ReadAllText(store.PathOf("new")).ShouldNotContain("s3cret");
        store.Read("new")!.Text.ShouldBe("s3cret");
        store.Read("old")!.Text.ShouldBe("plain");
        store.Read("none").ShouldBeNull();
        store.Names().ShouldBe(["new", "old"]);
    }

    [Fact]
    public void What_was_encrypted_elsewhere_is_said_to_be()
    {
        new SecretStore(_folder.Path, new Reversing()).Write("crm", "s3cret");

        Should.Throw<CryptographicException>(() => new SecretStore(_folder.Path, protection: null).Read("crm"));
        File.WriteAllText(_folder.Of("crm"), "router-dpapi-1:&&&");
        Should.Throw<CryptographicException>(() => new SecretStore(_folder.Path, new Reversing()).Read("crm"));
    }

    /// <summary>Stands in for DPAPI.</summary>
    private sealed class Reversing : ISecretProtection
    {
        public byte[] Protect(byte[] plain) => [.. plain.Reverse()];

        public byte[] Unprotect(byte[] encrypted) => Protect(encrypted);
    }
}
