using FsCheck;
using FsCheck.Fluent;
using Router.Protocol.Framing;
using Router.Protocol.Packets;

namespace Router.Protocol.Tests.Properties;

/// <summary>What <see cref="WireGen"/> generates, for the parameters of properties.</summary>
public static class WireArbitraries
{
    public static Arbitrary<AgentEvent> Events() => WireGen.Event.ToArbitrary();

    public static Arbitrary<AgentCommand> Commands() => WireGen.Command.ToArbitrary();

    public static Arbitrary<CommandResult> Results() => WireGen.Result.ToArbitrary();

    public static Arbitrary<Packet> Packets() => WireGen.Packet.ToArbitrary();

    public static Arbitrary<FrameForm> Forms() => WireGen.Form.ToArbitrary();
}
