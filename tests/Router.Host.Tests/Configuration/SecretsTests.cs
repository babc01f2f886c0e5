using Router.Host.Configuration;
using Router.Host.Configuration.Secrets;
using Router.Routing.Diagnostics;

namespace Router.Host.Tests.Configuration;

public sealed class SecretsTests : IDisposable
{
    private readonly Loading _loading = new();

    public void Dispose() => _loading.Dispose();

    [Fact]
    public void References_AreResolvedAnywhereInAText()
    {
        _loading.Secrets.Write("crm", "s3cret");
        File.WriteAllText(_loading.PathOf("token.txt"), "from-file\r\n");
        _loading.Environment["HOST_NAME"] = "buh-1";

        FakeOptions options = _loading.Options(
            "name: '${env:HOST_NAME}/$${secret:x}/$'",
            "token: '${file:token.txt}'",
            "url: 'https://crm.example.ru/${secret:crm}/hook'",
            "headers: { Authorization: 'Bearer ${secret:crm}' }");

        options.Name.ShouldBe("buh-1/${secret:x}/$");
        options.Token!.Reveal().ShouldBe("from-file");
        options.Url!.AbsoluteUri.ShouldBe("https://crm.example.ru/s3cret/hook");
        options.Headers["Authorization"].Reveal().ShouldBe("Bearer s3cret");
    }

    [Theory]
    [InlineData("token: '${secret:telegram}'", "router.yaml:6:12: секрет telegram не задан; задайте: router secrets set telegram [RT148]")]
    [InlineData("token: '${file:no.txt}'", "router.yaml:6:12: файл no.txt не прочитать: такого нет [RT149]")]
    [InlineData("token: '${env:NOBODY}'", "router.yaml:6:12: переменная среды NOBODY не задана [RT161]")]
    [InlineData("token: '${secert:x}'", "router.yaml:6:12: «${secert:x}» не читается; бывает ${secret:ИМЯ}, ${file:ПУТЬ} и ${env:ИМЯ}, а сами знаки ${ пишут $${ [RT162]")]
    [InlineData("token: 'a${secret:x'", "router.yaml:6:12: «${secret:x» не читается; бывает ${secret:ИМЯ}, ${file:ПУТЬ} и ${env:ИМЯ}, а сами знаки ${ пишут $${ [RT162]")]
    [InlineData("token: '${secret:../x}'", "router.yaml:6:12: «${secret:../x}» не читается; бывает ${secret:ИМЯ}, ${file:ПУТЬ} и ${env:ИМЯ}, а сами знаки ${ пишут $${ [RT162]")]
    [InlineData("token: '${file:empty.txt}'", "router.yaml:6:12: файл empty.txt пуст, а нужен текст [RT181]")]
    [InlineData("token: '${secret:abroad}'", "router.yaml:6:12: файл abroad не прочитать: он зашифрован для другого пользователя Windows или на другой машине; задайте заново: router secrets set [RT149]")]
    [InlineData("token: '${secret:short}'", "router.yaml:6:12: предупреждение: секрет short короче 4 знаков: в логах его не скрыть; возьмите длиннее [RT180]")]
    [InlineData("token: abc123", "router.yaml:6:12: предупреждение: секрет token записан прямо в файле; уберите его: router secrets set ИМЯ, а здесь ${secret:ИМЯ} [RT218]")]
    public void ReferenceThatCannotBeResolved_IsOneLineWithTheFix(string line, string told)
    {
        _loading.Secrets.Write("short", "abc");
        _loading.Secrets.Write("abroad", "router-dpapi-1:AAAA");
        File.WriteAllText(_loading.PathOf("empty.txt"), "\n");

        _loading.Told("name: n", line).ShouldBe([told.Replace("abroad", _loading.Secrets.PathOf("abroad"), StringComparison.Ordinal)]);
    }

    [Fact]
    public void SecretTexts_AreMasked_AlsoAsTheyStandInAnAddress()
    {
        _loading.Secrets.Write("crm", "p@ss word");
        LoadedConfiguration loaded = _loading.LoadRight(
            "version: 1\nsinks: { a: { type: fake, name: plain, token: literal, headers: { X-A: '${secret:crm}', X-B: openly } } }\n");

        loaded.Secrets.Mask("plain openly p@ss word p%40ss%20word literal").ShouldBe("plain openly *** *** ***");
    }

    [Fact]
    public void Variables_AndThePasswordWithinAnAddress_AreMasked()
    {
        _loading.Environment["CRM"] = "from-environment";
        LoadedConfiguration loaded = _loading.LoadRight(
            "version: 1\nsinks: { a: { type: fake, name: '${env:CRM}', url: 'http://user:p%40ssword@proxy:3128' } }\n");

        loaded.Secrets.Mask("from-environment p%40ssword p@ssword user").ShouldBe("*** *** *** user");
    }

    [Fact]
    public void References_AreKnownBySink_AndSoAreTheirFiles_AlsoWhereTheyCannotBeResolved()
    {
        _loading.Secrets.Write("set", "one-two");
        LoadResult result = _loading.Load("""
            version: 1
            sinks:
              a: { type: fake, name: n, token: '${secret:set}' }
              b: { type: fake, name: n, token: '${secret:unset}' }
              c: { type: fake, name: '${file:no.txt}' }
            """);

        result.Configuration.ShouldBeNull();
        result.References.Select(use => (use.Sink, use.Reference.Name, use.ValueHash is null))
            .ShouldBe([("a", "set", false), ("b", "unset", true), ("c", "no.txt", true)]);
        result.Sources!.Paths.Order(StringComparer.Ordinal).ShouldBe(
            [.. new[] { _loading.PathOf("router.yaml"), _loading.PathOf("no.txt"), _loading.Secrets.PathOf("set"), _loading.Secrets.PathOf("unset") }
                .Order(StringComparer.Ordinal)]);
        result.Sources.Fingerprint.ShouldBe(result.Sources.LookAgain());
        _loading.Secrets.Write("unset", "now");
        result.Sources.LookAgain().ShouldNotBe(result.Sources.Fingerprint, StringComparer.Ordinal);
    }

    [Fact]
    public void ChangedTexts_AreNamedWithTheSinksThatUseThem()
    {
        ReferenceUse[] before = [Use("a", "one", "1"), Use("b", "one", "1"), Use("c", "two", "2"), Use("d", "gone", "3")];
        ReferenceUse[] after = [Use("b", "one", "9"), Use("a", "one", "9"), Use("c", "two", "2"), Use("d", "new", "4"), Use(null, "one", "9")];

        var changes = ReferenceChanges.Between(before, after);

        changes.Names.ShouldBe(["one"]);
        changes.Sinks.ShouldBe(["a", "b"]);

        static ReferenceUse Use(string? sink, string name, string hash) => new(new Reference(ReferenceKind.Secret, name), sink, hash);
    }

    [Fact]
    public void WrongValueFromASecret_IsToldWithoutIt()
    {
        _loading.Secrets.Write("n", "hidden-value");

        _loading.Told("name: n", "count: '${secret:n}'").ShouldBe(["router.yaml:6:12: «${secret:n}» — не целое число [RT143]"]);
    }

    [Fact]
    public void ChangedSecret_ChangesTheFingerprint_OfTheSinkThatUsesIt_AndOfNoOther()
    {
        const string Text = "version: 1\nsinks: { a: { type: fake, name: n, token: '${secret:t}' }, b: { type: fake, name: n } }\n";
        _loading.Secrets.Write("t", "one");
        LoadedConfiguration before = _loading.LoadRight(Text);
        LoadedConfiguration same = _loading.LoadRight(Text + "# a comment\n");
        _loading.Secrets.Write("t", "two");
        LoadedConfiguration after = _loading.LoadRight(Text);

        same.Sinks["a"].Fingerprint.ShouldBe(before.Sinks["a"].Fingerprint);
        (after.Sinks["a"].Fingerprint == before.Sinks["a"].Fingerprint).ShouldBeFalse();
        after.Sinks["b"].Fingerprint.ShouldBe(before.Sinks["b"].Fingerprint);
        (same.ContentHash == before.ContentHash).ShouldBeFalse();
        after.ContentHash.ShouldBe(before.ContentHash);
    }

    [Fact]
    public void SecretFile_IsItsOwnersAlone_AndAnOpenOneIsWarnedOf()
    {
        if (OperatingSystem.IsWindows())
        {
            // There the access list says so, and what is inherited is the administrator's to decide.
            return;
        }

        _loading.Secrets.Write("t", "one-two");
        string path = _loading.Secrets.PathOf("t");
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        _loading.Told("name: n", "token: '${secret:t}'").ShouldBe([$"router.yaml:6:12: предупреждение: файл секрета t могут читать и другие; chmod 600 {path} [RT219]"]);
    }

    [Theory]
    [InlineData("crm", true)]
    [InlineData("a.b-c_1", true)]
    [InlineData(".hidden", false)]
    [InlineData("a/b", false)]
    [InlineData("секрет", false)]
    [InlineData("", false)]
    public void SecretName_IsOneThatEveryFileSystemTakes(string name, bool isName) => SecretStore.IsName(name).ShouldBe(isName);

    [Fact]
    public void FileThatCannotBeRead_IsADiagnosticToo()
    {
        LoadResult result = new ConfigurationLoader([], _ => null).Load(_loading.PathOf("no.yaml"));

        result.Diagnostics.ShouldHaveSingleItem().ToString(Language.English).ShouldBe("no.yaml:1: the file cannot be read: there is none [RT100]");
    }
}
