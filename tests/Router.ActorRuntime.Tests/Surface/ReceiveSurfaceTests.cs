using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Surface;

/// <summary>Every way to declare a handler.</summary>
public sealed class ReceiveSurfaceTests : PatientKit
{
    [Fact]
    public void Every_overload_handles_its_message()
    {
        IActorRef actor = Sys.ActorOf(Props.Create<Declaring>());
        (object Message, string Answer)[] cases =
        [
            (1, "int"), (-1, "negative int"), (2L, "long by function"), (3d, "double"), (-3d, "negative double"), ('a', "char"), ('z', "late char"),
            (1.5f, "float by function"), ("one", "async"), ("", "async empty"), ((byte)1, "async byte"), ((byte)0, "async zero byte"),
            (5m, "any"),
        ];
        foreach ((object message, string answer) in cases)
        {
            actor.Tell(message, TestActor);
            ExpectMsg(answer);
        }
    }

    [Fact]
    public void Any_message_can_be_handled_asynchronously()
    {
        Sys.ActorOf(Props.Create<AnyAsync>()).Tell(1, TestActor);
        ExpectMsg("any 1");
    }

    [Fact]
    public void Become_takes_a_block_of_handlers_and_a_stacked_one_can_be_left()
    {
        IActorRef actor = Sys.ActorOf(Props.Create<Becoming>());
        foreach (string message in new[] { "x", "stack", "x", "unstack", "x", "replace", "x" })
        {
            actor.Tell(message, TestActor);
        }

        ExpectMsg("first");
        ExpectMsg("stacked");
        ExpectMsg("first");
        ExpectMsg("second");
    }

    [Fact]
    public void An_untyped_actor_becomes_with_a_function_of_either_kind()
    {
        IActorRef actor = Sys.ActorOf(Props.Create<Untyped>());
        foreach (string message in new[] { "void", "x", "bool", "x", "task" })
        {
            actor.Tell(message, TestActor);
        }

        ExpectMsg("void x");
        ExpectMsg("bool x");
        ExpectMsg("ran");
    }

    private sealed class Declaring : ReceiveActor
    {
        public Declaring()
        {
            Receive<int>(number => number < 0, _ => Sender.Tell("negative int"));
            Receive<int>(_ => Sender.Tell("int"), number => number >= 0);
            Receive<long>(_ =>
            {
                Sender.Tell("long by function");
                return true;
            });
            Receive(typeof(double), number => (double)number < 0, _ => Sender.Tell("negative double"));
            Receive(typeof(double), _ => Sender.Tell("double"));
            Receive(typeof(char), letter => Sender.Tell((char)letter > 'm' ? "late char" : "char"), letter => char.IsLetter((char)letter));
            Receive(typeof(float), _ =>
            {
                Sender.Tell("float by function");
                return true;
            });
            ReceiveAsync<string>(text => text.Length == 0, async _ =>
            {
                await Task.Yield();
                Sender.Tell("async empty");
            });
            ReceiveAsync<string>(async _ =>
            {
                await Task.Yield();
                Sender.Tell("async");
            });
            ReceiveAsync(typeof(byte), number => (byte)number == 0, async _ =>
            {
                await Task.Yield();
                Sender.Tell("async zero byte");
            });
            ReceiveAsync(typeof(byte), async _ =>
            {
                await Task.Yield();
                Sender.Tell("async byte");
            });
            ReceiveAny(_ => Sender.Tell("any"));
        }
    }

    private sealed class AnyAsync : ReceiveActor
    {
        public AnyAsync()
        {
            ReceiveAnyAsync(async message =>
            {
                await Task.Yield();
                Sender.Tell($"any {message}");
            });
        }
    }

    private sealed class Becoming : ReceiveActor
    {
        public Becoming()
        {
            First();
        }

        private void First()
        {
            Receive<string>(text => text == "stack", _ => BecomeStacked(() =>
            {
                Receive<string>(text => text == "unstack", _ => UnbecomeStacked());
                ReceiveAny(_ => Sender.Tell("stacked"));
            }));
            Receive<string>(text => text == "replace", _ => Become(() => ReceiveAny(_ => Sender.Tell("second"))));
            ReceiveAny(_ => Sender.Tell("first"));
        }
    }

    private sealed class Untyped : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            switch (message)
            {
                case "void":
                    BecomeStacked(Void);
                    break;
                case "task":
                    RunTask(async () =>
                    {
                        await Task.Yield();
                        Sender.Tell("ran");
                    });
                    break;
            }
        }

        private void Void(object message)
        {
            if (message is "bool")
            {
                Context.Become(Bool);
                return;
            }

            Sender.Tell($"void {message}");
        }

        private bool Bool(object message)
        {
            Sender.Tell($"bool {message}");
            Context.UnbecomeStacked();
            return true;
        }
    }
}
