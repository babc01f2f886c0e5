using Router.Protocol.Framing;
using Router.Protocol.Vocabulary;
using Router.Simulator.Company;
using Router.Simulator.Events;
using Router.Simulator.Faults;
using Router.Simulator.Pipes;
using Router.Simulator.Recording;

namespace Router.Simulator.Apps;

/// <summary>Carries out the faults that concern connections and their bytes.</summary>
internal sealed class FaultDesk(AppState state, Teller teller)
{
    private const int HeadOfLargeMessage = 600;

    /// <summary>Ends all connections, at once or inside the next packet.</summary>
    public void Disconnect(DisconnectFault fault)
    {
        foreach (Connection connection in state.Live)
        {
            if (fault.Cut is { } cut)
            {
                connection.NextCut = cut;
            }
            else
            {
                connection.End(EndReason.Fault);
            }
        }
    }

    /// <summary>Sends bytes that are no good packet.</summary>
    public void MakeNoise(NoiseFault fault)
    {
        byte[] bytes = NoiseBytes.Make(fault, state.Ids);
        PacketKind kind = fault.Kind switch
        {
            NoiseKind.Garbage => PacketKind.Garbage,
            NoiseKind.Oversized => PacketKind.Oversized,
            NoiseKind.Odd => PacketKind.Odd,
            _ => PacketKind.Malformed,
        };
        foreach (Connection connection in state.Live)
        {
            connection.Send(new Outbound(bytes, new PacketTold(state.Login, state.Now, kind)
            {
                Connection = connection.Number,
                Bytes = bytes.Length,
                Form = kind == PacketKind.Malformed ? FrameForm.App : null,
            }));
        }
    }

    /// <summary>Tells a message whose packet has so many bytes, as the app writes it.</summary>
    public void TellLarge(LargeFault fault)
    {
        ClientUser user = CompanyDirectory.Default.Users[0];
        var chat = new ChatPlan
        {
            AgentId = state.AgentId,
            Peer = Peer.Of(user, user.ServiceIds[0]),
            Lines = [new ChatLine(Initiators.Incoming, state.Ids.NextUuid(), new string('ё', (fault.Size / sizeof(char)) - HeadOfLargeMessage))],
        };
        teller.Tell(chat.ToProcess().Steps[0].Event!(teller.Moment()));
    }
}
