using Router.Protocol.Vocabulary;

namespace Router.Protocol.Tests.Vocabulary;

public class PipeNameTests
{
    [Fact]
    public void For_Login_IsThePrefixAndTheLogin() => PipeName.For("271914").ShouldBe("BuhphoneAgentAPI2_271914");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void For_BlankLogin_Throws(string login) => Should.Throw<ArgumentException>(() => PipeName.For(login));

    [Theory]
    [InlineData("BuhphoneAgentAPI2_271914", "271914")]
    [InlineData("buhphoneagentapi2_Иванов", "Иванов")] // Windows does not tell letter case in pipe names
    [InlineData("BuhphoneAgentAPI2_a_b", "a_b")]
    public void TryGetLogin_PipeOfTheApp_AnswersItsLogin(string pipe, string expected)
    {
        PipeName.TryGetLogin(pipe, out string? login).ShouldBeTrue();
        login.ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("BuhphoneAgentAPI2_")]
    [InlineData("BuhphoneAgentAPI_271914")]
    [InlineData("xBuhphoneAgentAPI2_271914")]
    public void TryGetLogin_AnotherPipe_AnswersFalse(string pipe)
    {
        PipeName.TryGetLogin(pipe, out string? login).ShouldBeFalse();
        login.ShouldBeNull();
    }

    [Fact]
    public void TryGetLogin_NameMadeByFor_GivesTheLoginBack()
    {
        PipeName.TryGetLogin(PipeName.For("Логин 1"), out string? login).ShouldBeTrue();
        login.ShouldBe("Логин 1");
    }
}
