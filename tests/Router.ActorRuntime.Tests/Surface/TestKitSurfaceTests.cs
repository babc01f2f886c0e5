using System.Collections;
using Akka.TestKit;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Surface;

/// <summary>Every way to expect a message.</summary>
public sealed class TestKitSurfaceTests : PatientKit
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Fact]
    public void ExpectMsg_takes_a_type_a_message_predicates_actions_and_comparers()
    {
        Send(1, 2, 3, 4, 5, 6, 7);
        ExpectMsg<int>().ShouldBe(1);
        ExpectMsg(2, Soon, "two").ShouldBe(2);
        ExpectMsg<int>(number => number == 3).ShouldBe(3);
        ExpectMsg<int>(number => number.ShouldBe(4), Soon, "four");
        ExpectMsg<int>((number, sender) => number == 5 && sender.Equals(TestActor));
        ExpectMsg<int>((_, sender) => sender.ShouldBe(TestActor));
        ExpectMsg(8, (expected, actual) => expected == actual + 1, Soon);
        TestActor.Tell(new[] { 1, 2 });
        ExpectMsg(new[] { 1, 2 });
    }

    [Fact]
    public async Task ExpectMsgAsync_takes_the_same()
    {
        Send(1, 2, 3, 4, 5, 6, 7);
        (await ExpectMsgAsync<int>(Soon, cancellationToken: CancellationToken.None)).ShouldBe(1);
        (await ExpectMsgAsync(2, hint: "two")).ShouldBe(2);
        (await ExpectMsgAsync<int>(number => number == 3)).ShouldBe(3);
        await ExpectMsgAsync<int>(number => number.ShouldBe(4));
        await ExpectMsgAsync<int>((number, sender) => number == 5 && sender.Equals(TestActor));
        await ExpectMsgAsync<int>((_, sender) => sender.ShouldBe(TestActor));
        await ExpectMsgAsync(8, (expected, actual) => expected == actual + 1);
    }

    [Fact]
    public async Task ExpectMsgFrom_looks_at_the_sender()
    {
        Send(1, 2, 3, 4, 5, 6, 7);
        ExpectMsgFrom<int>(TestActor).ShouldBe(1);
        ExpectMsgFrom(TestActor, 2, Soon, "two");
        ExpectMsgFrom<int>(TestActor, number => number == 3);
        ExpectMsgFrom<int>(sender => sender.Equals(TestActor), number => number == 4);
        ExpectMsgFrom<int>(TestActor, number => number.ShouldBe(5));
        ExpectMsgFrom<int>(sender => sender.ShouldBe(TestActor), number => number.ShouldBe(6));
        (await ExpectMsgFromAsync<int>(TestActor)).ShouldBe(7);
    }

    [Fact]
    public async Task Several_messages_come_in_any_order()
    {
        Send(2, 1, 4, 3, "a", 1, 5, "b", 2);
        ExpectMsgAllOf(1, 2).ShouldBe([2, 1]);
        ExpectMsgAllOf(Soon, 3, 4).ShouldBe([4, 3]);
        ExpectMsgAllOfMatchingPredicates(PredicateInfo.Create<int>(number => number == 1), PredicateInfo.Create<string>(text => text == "a"))
            .ShouldBe(["a", 1]);
        ExpectMsgAnyOf<int>([4, 5]).ShouldBe(5);
        List<object> both = [];
        await foreach (object message in ExpectMsgAllOfAsync<object>([2, "b"]))
        {
            both.Add(message);
        }

        both.ShouldBe(["b", 2]);
    }

    [Fact]
    public void A_message_that_is_missing_or_too_much_fails()
    {
        Send(1, "x", 2);
        Should.Throw<Exception>(() => ExpectMsg(2));
        Should.Throw<Exception>(() => ExpectMsg<int>());
        Should.Throw<Exception>(() => ExpectNoMsg(10));
        Should.Throw<Exception>(() => ExpectMsg<int>(TimeSpan.FromMilliseconds(10)));
    }

    [Fact]
    public async Task Silence_is_expected_for_the_default_a_span_or_milliseconds()
    {
        ExpectNoMsg();
        ExpectNoMsg(10);
        ExpectNoMsg(TimeSpan.FromMilliseconds(10), CancellationToken.None);
        await ExpectNoMsgAsync();
        await ExpectNoMsgAsync(10);
        await ExpectNoMsgAsync(TimeSpan.FromMilliseconds(10));
    }

    [Fact]
    public async Task Fishing_passes_messages_over()
    {
        Send(1, 2, "a", 3, "b", 4, "c");
        FishForMessage(message => message is 2).ShouldBe(2);
        FishForMessage<int>(number => number == 3, Soon, "three").ShouldBe(3);
        ArrayList passed = [];
        FishForMessage<string>(text => text == "c", passed).ShouldBe("c");
        passed.Cast<object>().ShouldBe(["b", 4]);
        Send(1, "a");
        (await FishForMessageAsync<string>(_ => true)).ShouldBe("a");
        Send(1);
        await FishUntilMessageAsync<string>(TimeSpan.FromMilliseconds(20));
        Send("x");
        await Should.ThrowAsync<Exception>(FishUntilMessageAsync<string>(Soon));
        Send(1, 2);
        (await WaitForRadioSilenceAsync(TimeSpan.FromMilliseconds(500))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Receiving_takes_one_many_or_as_long_as_a_function_likes()
    {
        Send(1, 2, 3, 4, 5, 6, "x", 7);
        ReceiveOne(Soon).ShouldBe(1);
        PeekOne().ShouldBe(2);
        (await PeekOneAsync(Soon)).ShouldBe(2);
        TryReceiveOne(out MessageEnvelope envelope, Soon).ShouldBeTrue();
        envelope.Message.ShouldBe(2);
        (bool success, MessageEnvelope peeked) = await TryPeekOneAsync(Soon, CancellationToken.None);
        success.ShouldBeTrue();
        peeked.Message.ShouldBe(3);
        peeked.Sender.ShouldBe(TestActor);
        ReceiveN(2).ShouldBe([3, 4]);
        ReceiveWhile<object>(message => message is int, Soon, TimeSpan.FromMilliseconds(20)).ShouldBe([5, 6]);
        ExpectMsg("x");
        List<object> rest = [];
        await foreach (object message in ReceiveNAsync(1, Soon))
        {
            rest.Add(message);
        }

        rest.ShouldBe([7]);
        ReceiveOne(TimeSpan.Zero).ShouldBeNull();
        TryReceiveOne(out _, TimeSpan.Zero).ShouldBeFalse();
        HasMessages.ShouldBeFalse();
    }

    [Fact]
    public async Task Conditions_and_assertions_are_awaited()
    {
        int calls = 0;
        AwaitCondition(() => ++calls > 1, Soon, TimeSpan.FromMilliseconds(1));
        AwaitCondition(() => true, Soon, "at once");
        AwaitConditionNoThrow(() => false, TimeSpan.FromMilliseconds(10)).ShouldBeFalse();
        await AwaitConditionAsync(() => Task.FromResult(true), Soon);
        await AwaitConditionAsync(() => Task.FromResult(true), Soon, TimeSpan.FromMilliseconds(1), "message");
        (await AwaitConditionNoThrowAsync(() => Task.FromResult(false), TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(1))).ShouldBeFalse();
        AwaitAssert(() => (++calls).ShouldBeGreaterThan(4), Soon, TimeSpan.FromMilliseconds(1));
        await AwaitAssertAsync(() => true.ShouldBeTrue());
        await AwaitAssertAsync(() => Task.CompletedTask, Soon);
        Should.Throw<Exception>(() => AwaitCondition(() => false, TimeSpan.FromMilliseconds(10), "never"));
    }

    [Fact]
    public async Task Within_bounds_a_block()
    {
        Within(Soon, () => Remaining.ShouldBeLessThanOrEqualTo(Soon));
        Within(TimeSpan.Zero, Soon, () => 1, "hint").ShouldBe(1);
        (await WithinAsync(Soon, () => Task.FromResult(2))).ShouldBe(2);
        await WithinAsync(TimeSpan.Zero, Soon, () => Task.CompletedTask);
        Should.Throw<Exception>(() => Within(TimeSpan.FromSeconds(1), Soon, () => { }));
    }

    private void Send(params object[] messages)
    {
        foreach (object message in messages)
        {
            TestActor.Tell(message, TestActor);
        }
    }
}
