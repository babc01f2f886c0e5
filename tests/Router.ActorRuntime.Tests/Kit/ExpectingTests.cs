using System.Collections;
using Akka.TestKit;
using Router.ActorRuntime.Tests.Support;
using Xunit.Sdk;

namespace Router.ActorRuntime.Tests.Kit;

/// <summary>What is said when what is expected does not come, and what is taken when it does.</summary>
public sealed class ExpectingTests : PatientKit
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    [Fact]
    public void A_message_that_does_not_come_fails_with_the_time_the_type_and_the_hint()
    {
        XunitException failure = Should.Throw<XunitException>(() => ExpectMsg<string>(Moment, "of the morning"));
        failure.Message.ShouldContain("Failed: Timeout 00:00:00.0100000 while waiting for a message of type System.String");
        failure.Message.ShouldContain("of the morning");
    }

    [Fact]
    public void A_message_of_another_type_fails_with_both_types_and_the_message()
    {
        TestActor.Tell(7);
        XunitException failure = Should.Throw<XunitException>(() => ExpectMsg<string>());
        failure.Message.ShouldContain("Failed: Expected a message of type System.String, but received {7} (type System.Int32) instead");
    }

    [Fact]
    public void A_message_that_is_another_fails_and_is_taken()
    {
        TestActor.Tell("a");
        TestActor.Tell("b");
        Should.Throw<XunitException>(() => ExpectMsg("b"));
        ExpectMsg("b");
        TestActor.Tell(1);
        Should.Throw<XunitException>(() => ExpectMsg<int>(number => number > 1));
        HasMessages.ShouldBeFalse();
    }

    [Fact]
    public async Task What_an_assertion_throws_comes_as_it_is()
    {
        TestActor.Tell(1);
        TestActor.Tell(2);
        Should.Throw<InvalidOperationException>(() => ExpectMsg<int>(Refuse));
        await Should.ThrowAsync<InvalidOperationException>(async () => await ExpectMsgAsync<int>(Refuse));
    }

    [Fact]
    public void A_message_from_another_sender_fails()
    {
        TestActor.Tell("x", CreateTestProbe());
        Should.Throw<XunitException>(() => ExpectMsgFrom<string>(TestActor));
    }

    [Fact]
    public void What_a_test_actor_is_told_is_there_when_Tell_returns()
    {
        TestProbe probe = CreateTestProbe();
        probe.Ref.Tell("first");
        probe.ExpectMsg("first");
        for (int i = 0; i < 1000; i++)
        {
            probe.Ref.Tell(i);
            probe.HasMessages.ShouldBeTrue();
            probe.ReceiveOne(TimeSpan.Zero).ShouldBe(i);
        }
    }

    [Fact]
    public void Messages_of_many_threads_reach_a_test_actor_each_in_its_order()
    {
        const int Each = 250;
        Parallel.For(0, 4, thread =>
        {
            for (int i = 0; i < Each; i++)
            {
                TestActor.Tell((thread, i), ActorRefs.NoSender);
            }
        });
        int[] next = new int[4];
        foreach ((int thread, int number) in ReceiveN(4 * Each).Cast<(int, int)>())
        {
            number.ShouldBe(next[thread]++);
        }
    }

    [Fact]
    public void All_messages_are_taken_before_one_that_is_not_expected_fails()
    {
        TestActor.Tell("1");
        TestActor.Tell("unexpected");
        TestActor.Tell("2");
        XunitException failure = Should.Throw<XunitException>(() => ExpectMsgAllOf("1", "2", "3"));
        failure.Message.ShouldContain("unexpected");
        HasMessages.ShouldBeFalse();
    }

    [Fact]
    public void Fewer_messages_than_expected_fail()
    {
        TestActor.Tell(1);
        Should.Throw<XunitException>(() => ReceiveN(2, Moment));
        TestActor.Tell(1);
        Should.Throw<XunitException>(() => ExpectMsgAllOf(Moment, 1, 2));
        Should.Throw<XunitException>(() => FishForMessage(_ => true, Moment));
        Should.Throw<XunitException>(() => AwaitCondition(() => false, Moment));
    }

    [Fact]
    public void A_message_where_none_is_expected_fails_at_once()
    {
        TestActor.Tell("here");
        XunitException failure = Should.Throw<XunitException>(() => ExpectNoMsg(TimeSpan.FromMinutes(5)));
        failure.Message.ShouldContain("here");
    }

    [Fact]
    public async Task Silence_after_more_messages_than_allowed_fails()
    {
        TestProbe probe = CreateTestProbe();
        probe.Ref.Tell(1);
        (await probe.WaitForRadioSilenceAsync(Moment, maxMessages: 1)).ShouldBe(new ArrayList { 1 });
        probe.Ref.Tell(2);
        FalseException failure = await Should.ThrowAsync<FalseException>(probe.WaitForRadioSilenceAsync(Moment, maxMessages: 0));
        failure.Message.ShouldStartWith("maxMessages violated");
    }

    [Fact]
    public async Task Fishing_until_silence_minds_the_type_alone()
    {
        TestProbe probe = CreateTestProbe();
        probe.Ref.Tell(1d);
        await probe.FishUntilMessageAsync<int>(Moment);
        probe.Ref.Tell(3);
        await Should.ThrowAsync<Exception>(probe.FishUntilMessageAsync<int>(Moment));
    }

    [Fact]
    public void Receiving_while_a_function_likes_leaves_the_first_that_it_does_not()
    {
        foreach (object message in new object[] { "1", 2, "3", 4d, 5 })
        {
            TestActor.Tell(message);
        }

        ReceiveWhile<string>(message => message is double ? null! : message.ToString()!).ShouldBe(["1", "2", "3"]);
        ExpectMsg(4d);
        ReceiveWhile<int>(_ => true, msgs: 1).ShouldBe([5]);
        ReceiveWhile<object>(_ => true, Moment).ShouldBeEmpty();
    }

    [Fact]
    public void Receiving_while_passes_other_types_over_or_stops_at_them()
    {
        foreach (object message in new object[] { "1", 2, "3", "end", 4, "5" })
        {
            TestActor.Tell(message);
        }

        ReceiveWhile<string>(text => text != "end").ShouldBe(["1", "3"]);
        ExpectMsg("end");
        ReceiveWhile<string>(_ => true, shouldIgnoreOtherMessageTypes: false).ShouldBeEmpty();
        ExpectMsg(4);
        ExpectMsg("5");
    }

    [Fact]
    public void The_last_message_and_its_sender_are_of_the_last_that_was_taken()
    {
        TestProbe other = CreateTestProbe();
        TestActor.Tell("a", other);
        TestActor.Tell("b", TestActor);
        ReceiveOne();
        LastMessage.ShouldBe("a");
        LastSender.ShouldBe(other.Ref);
        ExpectMsg("b");
        LastMessage.ShouldBe("b");
        LastSender.ShouldBe(TestActor);
    }

    private static void Refuse(int number)
    {
        if (number > 0)
        {
            throw new InvalidOperationException("refused");
        }
    }
}
