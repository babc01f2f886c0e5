using Router.Host.Logging;
using Serilog.Events;
using Serilog.Parsing;

namespace Router.Host.Tests.Logging;

public class PeopleLineFormatterTests
{
    [Theory]
    [InlineData(LogEventLevel.Information, false, "12:30:05 ready\n")]
    [InlineData(LogEventLevel.Information, true, "12:30:05 ready\n")]
    [InlineData(LogEventLevel.Warning, true, "\e[33m12:30:05 ready\e[0m\n")]
    [InlineData(LogEventLevel.Error, true, "\e[31m12:30:05 ready\e[0m\n")]
    [InlineData(LogEventLevel.Error, false, "12:30:05 ready\n")]
    public void A_line_is_the_time_and_the_text_without_a_stack_trace(LogEventLevel level, bool isColoured, string expected)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var logEvent = new LogEvent(
            new DateTimeOffset(2026, 1, 2, 12, 30, 5, TimeSpan.FromHours(3)),
            level,
            new InvalidOperationException("not for people"),
            new MessageTemplateParser().Parse("ready"),
            []);

        new PeopleLineFormatter(isColoured).Format(logEvent, output);

        output.ToString().ShouldBe(expected);
    }

    [Fact]
    public void A_text_within_the_message_has_no_quotes()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var logEvent = new LogEvent(
            new DateTimeOffset(2026, 1, 2, 12, 30, 5, TimeSpan.FromHours(3)),
            LogEventLevel.Information,
            exception: null,
            new MessageTemplateParser().Parse("{Line}"),
            [new LogEventProperty("Line", new ScalarValue("crm: \"no\""))]);

        new PeopleLineFormatter(isColoured: false).Format(logEvent, output);

        output.ToString().ShouldBe("12:30:05 crm: \"no\"\n");
    }
}
