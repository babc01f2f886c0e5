using System.Collections;
using Akka.Event;
using Akka.TestKit;
using Router.ActorRuntime.Tests.Support;
using Xunit.Sdk;

namespace Router.ActorRuntime.Tests.Kit;

/// <summary>What filters on the log count, fail with and keep off it.</summary>
public sealed class EventFilterTests()
    : PatientKit($"akka.loglevel = DEBUG\nakka.loggers = [\"{typeof(PublishingListener).AssemblyQualifiedName}\"]")
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    [Theory]
    [InlineData(LogLevel.DebugLevel)]
    [InlineData(LogLevel.InfoLevel)]
    [InlineData(LogLevel.WarningLevel)]
    [InlineData(LogLevel.ErrorLevel)]
    public void A_line_is_found_by_its_text_its_beginning_and_a_part_of_it(LogLevel level)
    {
        EventFilter.ForLogLevel(level, "whatever").ExpectOne(() => Sys.Log.Log(level, "whatever"));
        EventFilter.ForLogLevel(level, start: "what").ExpectOne(() => Sys.Log.Log(level, "whatever"));
        EventFilter.ForLogLevel(level, contains: "ate").ExpectOne(() => Sys.Log.Log(level, "whatever"));
        EventFilter.ForLogLevel(level, start: "one of two").Expect(2, () =>
        {
            Sys.Log.Log(level, "one of two");
            Sys.Log.Log(level, "one of two, the other");
        });
    }

    [Fact]
    public void A_line_that_no_filter_takes_is_printed()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Printed));
        EventFilter.Info(start: "what").ExpectOne(() =>
        {
            Sys.Log.Info("let me through");
            Sys.Log.Info("whatever");
        });
        using (EventFilter.Info().Mute())
        {
            Sys.Log.Info("muted");
        }

        IUnmutableFilter muted = EventFilter.Info().Mute();
        Sys.Log.Info("muted");
        muted.Unmute();
        Sys.Log.Info("no longer");
        ArrayList before = [];
        FishForMessage<Printed>(printed => Text(printed) == "no longer", before);
        List<string> texts = [.. before.Cast<Printed>().Select(Text)];
        texts.Contains("let me through").ShouldBeTrue();
        texts.Contains("whatever").ShouldBeFalse();
        texts.Contains("muted").ShouldBeFalse();
    }

    [Fact]
    public void Too_few_lines_fail_when_the_time_is_up()
    {
        XunitException failure = Should.Throw<XunitException>(() =>
            EventFilter.Info("one").Expect(2, Moment, () => Sys.Log.Info("one")));
        failure.Message.ShouldContain("timeout", Case.Insensitive);
    }

    [Fact]
    public void Too_many_lines_fail_with_how_many()
    {
        XunitException failure = Should.Throw<XunitException>(() => EventFilter.Warning().ExpectOne(() =>
        {
            Sys.Log.Warning("one");
            Sys.Log.Warning("two");
            EventFilter.Info("both are there").ExpectOne(() => Sys.Log.Info("both are there"));
        }));
        failure.Message.ShouldContain("too many");
    }

    [Fact]
    public async Task One_line_where_none_is_expected_fails()
    {
        Should.Throw<XunitException>(() => EventFilter.Error().Expect(0, () => Sys.Log.Error("something")));
        await Should.ThrowAsync<XunitException>(EventFilter.Error().ExpectAsync(0, async () =>
        {
            await Task.Yield();
            Sys.Log.Error("something");
        }));
    }

    [Fact]
    public async Task What_the_action_throws_comes_as_it_is()
    {
        Should.Throw<InvalidOperationException>(() => EventFilter.Info().ExpectOne(() => throw new InvalidOperationException("x")));
        await Should.ThrowAsync<InvalidOperationException>(EventFilter.Info().ExpectAsync(0, async () =>
        {
            await Task.Yield();
            throw new InvalidOperationException("x");
        }));
        await Should.ThrowAsync<InvalidOperationException>(EventFilter.Info().MuteAsync(() => throw new InvalidOperationException("x")));
    }

    [Fact]
    public async Task A_line_that_comes_after_the_action_counts()
    {
        Task logging = Task.CompletedTask;
        await EventFilter.Info("later").ExpectOneAsync(() =>
        {
            logging = Task.Run(() => Sys.Log.Info("later"));
            return Task.CompletedTask;
        });
        await logging;
    }

    [Fact]
    public void A_source_is_named_by_its_path()
    {
        IActorRef actor = ActorOf<Failing>("failing");
        IActorRef other = ActorOf<Failing>("other");
        EventFilter.Exception<InvalidOperationException>(source: actor.Path.ToString()).ExpectOne(() =>
        {
            other.Tell("fail");
            actor.Tell("fail");
        });
    }

    [Fact]
    public void An_exception_is_found_by_its_type_or_the_text_of_the_line()
    {
        var cause = new InvalidOperationException("outer", new FormatException("inner"));
        EventFilter.Exception<InvalidOperationException>().ExpectOne(() => Sys.Log.Error(cause, "line"));
        EventFilter.Exception<InvalidOperationException>("line").ExpectOne(() => Sys.Log.Error(cause, "line"));
        EventFilter.Exception(typeof(FormatException), checkInnerExceptions: true).ExpectOne(() => Sys.Log.Error(cause, "line"));
        EventFilter.Exception<FormatException>().Expect(0, Moment, () => Sys.Log.Error(cause, "line"));
    }

    [Fact]
    public void Dead_letters_are_found_by_type_text_and_recipient()
    {
        IActorRef dead = ActorOf<Silent>("dead");
        Watch(dead);
        Sys.Stop(dead);
        ExpectTerminated(dead);
        EventFilter.DeadLetter().ExpectOne(() => dead.Tell("whatever"));
        EventFilter.DeadLetter<string>().ExpectOne(() =>
        {
            dead.Tell(1);
            dead.Tell("whatever");
        });
        EventFilter.DeadLetter(typeof(int), number => number is 2).ExpectOne(() =>
        {
            dead.Tell(1);
            dead.Tell(2);
        });
        EventFilter.DeadLetter<string>(source: dead.Path.ToString()).ExpectOne(() =>
        {
            Sys.DeadLetters.Tell("elsewhere");
            dead.Tell("whatever");
        });
    }

    [Fact]
    public void Lines_that_fit_one_of_several_filters_are_counted_together()
    {
        EventFilter.Info("1").And.Info("3").Expect(2, () =>
        {
            Sys.Log.Info("1");
            Sys.Log.Info("2");
            Sys.Log.Info("3");
        });
    }

    [Fact]
    public void Another_system_is_filtered_by_itself()
    {
        using var other = new TestKit("akka.test.filter-leeway = 30s");
        CreateEventFilter(other.Sys).Info("there").ExpectOne(() =>
        {
            Sys.Log.Info("there");
            other.Sys.Log.Info("there");
        });
    }

    private static string Text(Printed printed) => printed.Line.Message.ToString()!;
}
