using System.Buffers;
using Router.Protocol.Framing;
using Router.Protocol.Packets;

namespace Router.Protocol.Fuzz;

/// <summary>The packets that mutation begins with: one of each kind in each form, and the known answers of the tests.</summary>
internal sealed class Corpus
{
    private const int LargestFile = 64 * 1024;

    private static readonly string[] Documents =
    [
        """<Event Time="2015-03-25 12:00:00" Mode="ServicesClients" Object="AgentOnlineStatus" Initiator="Self"><Status>Online</Status></Event>""",
        """<Event ID="{74237DE0-5537-513C-F8D6-AAE0C9499378}" Time="2015-03-25 12:00:00.25" Mode="ServicesClients" Object="Message" Initiator="Incoming"><ClientID>1</ClientID><UserID>2</UserID><MessageBody>Привет &amp; &#x1F600; 😀 &lt;b&gt; a & b < c</MessageBody><Sended>2012-09-14T00:00:00</Sended></Event>""",
        """<Event Mode="Softphone" Object="Call" Initiator="Incoming"><State>Finished</State><CallID>74237de0-5537-513c-f8d6-aae0c9499378</CallID><CallFrom>+7 495 000-00-00</CallFrom><CallResult>RingingTimeout</CallResult></Event>""",
        """<Event Mode='Colleagues' Object='Call' Initiator='self'><State="Finished"><CallID>1</CallID></State><EventX/></Event>""",
        """<Event Object="RemoteAccessSession" State="Finished"><SessionID>1</SessionID><UploadedFiles><File Name="a.txt" SourceDir="C:\" Size="1"/><File Name="b"/></UploadedFiles><DownloadedFiles/></Event>""",
        """<?xml version="1.0"?><!-- c --><Event Object="Treatment"><State="Comments"/><TreatmentID>1</TreatmentID><Comments Total="1">t<Comment AuthorID="1" DateTime="2012-09-14T00:00:00"><![CDATA[<x>]]></Comment> u</Comments></Event>""",
        """<Event><A><A><A><A><A><A><A><A><A><A><A><A><A><A>x</A></A></A></A></A></A></A></A></A></A></A></A></A></A></Event>""",
        $"<Event><A{string.Concat(Enumerable.Range(0, PacketLimits.MaxAttributes).Select(i => $" a{i}='{i}'"))}/></Event>",
        """<Command Action="EventSubscribe" ID=" 7 " Mode="Colleagues" Object="AgentOnlineStatus" Initiator="Self"/>""",
        """<Command Action="SendMessage" Mode="ServicesClients"><ClientID>1</ClientID><MessageBody>it's "text"</MessageBody></Command>""",
        """<CommandResult Action="SendMessage" ID="7"><Result></Result><Error>agent is offline</Error></CommandResult>""",
        """<CommandResult>text<Error/></CommandResult>""",
    ];

    private readonly byte[][] _packets;

    private Corpus(byte[][] packets) => _packets = packets;

    /// <summary>How many packets there are.</summary>
    public int Count => _packets.Length;

    /// <summary>The built-in packets in all forms, and the files beside the program in the order of their names.</summary>
    public static Corpus Load()
    {
        var packets = new List<byte[]>();
        foreach (string document in Documents)
        {
            foreach (FrameForm form in FrameForm.All)
            {
                var output = new ArrayBufferWriter<byte>();
                FrameWriter.Write(output, document, form);
                packets.Add(output.WrittenSpan.ToArray());
            }
        }

        string folder = Path.Combine(AppContext.BaseDirectory, "Corpus");
        if (Directory.Exists(folder))
        {
            packets.AddRange(Directory.EnumerateFiles(folder, "*.bin", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(packet => packet.Length is > 0 and <= LargestFile));
        }

        return new Corpus([.. packets]);
    }

    /// <summary>One of the packets.</summary>
    public ReadOnlySpan<byte> Pick(ref FuzzRandom random) => _packets[random.Next(_packets.Length)];
}
