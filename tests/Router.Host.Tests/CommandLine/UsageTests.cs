using Router.Host.CommandLine;
using Router.Routing.Diagnostics;

namespace Router.Host.Tests.CommandLine;

public sealed class UsageTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("chekc", "команды «chekc» нет; может быть, check? [RT601]", "there is no command \"chekc\"; did you mean check? [RT601]")]
    [InlineData("check --stict", "параметра --stict нет; может быть, --strict? [RT602]", "there is no option --stict; did you mean --strict? [RT602]")]
    [InlineData("check --confg=a.yaml", "параметра --confg нет; может быть, --config? [RT602]", "there is no option --confg; did you mean --config? [RT602]")]
    [InlineData("check more", "лишнее: «more»; router check [--strict] [RT603]", "one too many: \"more\"; router check [--strict] [RT603]")]
    [InlineData("check --config", "у параметра --config нет значения [RT604]", "the option --config needs a value [RT604]")]
    [InlineData("check --config a --config b", "параметр --config указан дважды; оставьте один [RT605]", "the option --config is given twice; keep one [RT605]")]
    [InlineData("secrets set", "не хватает NAME: router secrets set NAME [RT606]", "NAME is missing: router secrets set NAME [RT606]")]
    [InlineData("secrets set --lng ru", "параметра --lng нет; может быть, --lang? [RT602]", "there is no option --lng; did you mean --lang? [RT602]")]
    [InlineData("secrets sett x", "команды «sett» нет; может быть, set? [RT601]", "there is no command \"sett\"; did you mean set? [RT601]")]
    [InlineData("explain", "не хватает --event: router explain --event sample:Call.Finished [RT617]", "--event is missing: router explain --event sample:Call.Finished [RT617]")]
    public async Task WrongCommandLine_IsOneLineInBothLanguages_AndEndsWith2(string line, string russian, string english)
    {
        _cli.SystemLanguage = Language.Russian;
        (await _cli.RunAsync(line.Split(' '))).ShouldBe(2);
        _cli.Error.ShouldBe(russian + "\n");

        _cli.SystemLanguage = Language.English;
        (await _cli.RunAsync(line.Split(' '))).ShouldBe(2);
        _cli.Error.ShouldBe(english + "\n");
        _cli.Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task UnknownLanguage_IsToldInTheSystemsLanguage()
    {
        (await _cli.RunAsync("version", "--lang", "rus")).ShouldBe(2);

        _cli.Error.ShouldBe("--lang does not take \"rus\"; did you mean ru? [RT607]\n");
    }

    [Theory]
    [InlineData("ru", "Команды:", "Проверить файл правил.")]
    [InlineData("en", "Commands:", "Check the configuration file.")]
    public async Task Help_IsWrittenInTheLanguageAskedFor(string language, string title, string description)
    {
        (await _cli.RunAsync("--help", "--lang", language)).ShouldBe(0);
        _cli.Out.ShouldContain(title);
        _cli.Out.ShouldContain(description);

        (await _cli.RunAsync("--lang", language)).ShouldBe(2);
        _cli.Out.ShouldContain(title);
    }

    [Fact]
    public async Task Language_IsTheOptions_ElseTheFiles_ElseTheSystems()
    {
        _cli.Write("router.yaml", "version: 1\nlanguage: ru   # тексты\nroutes: > 5\n");

        await _cli.RunAsync("check");
        _cli.Out.ShouldContain("файл не годится");
        await _cli.RunAsync("check", "--lang", "en");
        _cli.Out.ShouldContain("cannot be used");

        _cli.Write("router.yaml", "version: 1\n");
        await _cli.RunAsync("check");
        _cli.Out.ShouldContain("can be used");
    }

    [Fact]
    public async Task Defect_IsOneLineThatNamesItsLog_AndNeverAStackTrace()
    {
        _cli.Factories = [new ThrowingFactory()];
        _cli.Write("router.yaml", "version: 1\nsinks: { a: { type: throwing } }\n");

        (await _cli.RunAsync("check")).ShouldBe(1);

        _cli.Error.ShouldStartWith("an internal error of Router (InvalidOperationException); details in ");
        _cli.Error.ShouldEndWith("router-crash.log [RT611]\n");
        _cli.Error.TrimEnd('\n').ShouldNotContain('\n');
    }

    [Fact]
    public void Catalogue_HasEachCodeOnce_InOrder_InBothLanguages()
    {
        string[] codes = [.. CliMessages.All.Select(message => message.Code)];

        codes.ShouldBe(codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        CliMessages.All.ShouldAllBe(message => message.Russian.Length > 0 && message.English.Length > 0);
        typeof(CliMessages).GetProperties().Count(property => property.PropertyType == typeof(Message)).ShouldBe(CliMessages.All.Count);
    }
}
