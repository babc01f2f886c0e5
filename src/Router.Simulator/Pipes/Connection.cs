using System.Threading.Channels;
using Router.Protocol.Vocabulary;
using Router.Simulator.Faults;
using Router.Simulator.Recording;

namespace Router.Simulator.Pipes;

/// <summary>
/// One client's connection: it owns the stream, the queue of what goes out, and the subscriptions. Reading and writing never
/// wait for each other; a client that does not read costs nobody but itself.
/// </summary>
internal sealed class Connection : IDisposable
{
    private const int MaxBatch = 64;

    private readonly Stream _stream;
    private readonly IConnectionHost _host;
    private readonly Channel<Outbound> _queue;
    private readonly CancellationTokenSource _ended = new();
    private readonly BatchWriter _writer;
    private int _reason = -1;

    public Connection(int number, Stream stream, IConnectionHost host, Random random)
    {
        Number = number;
        _stream = stream;
        _host = host;
        _queue = Channel.CreateBounded<Outbound>(new BoundedChannelOptions(host.QueueLimit) { SingleReader = true });
        _writer = new BatchWriter(stream, host.Time, random, host.Hear);
        Replies = new ReplyLine(host.Time);
    }

    /// <summary>The connection's number, counted from 1 for each login.</summary>
    public int Number { get; }

    /// <summary>What the client subscribed to; the app's gate guards it.</summary>
    public HashSet<Category> Subscriptions { get; } = [];

    /// <summary>Results on their way.</summary>
    public ReplyLine Replies { get; }

    /// <summary>Where the next packet is to be cut, which ends the connection; the app's gate guards it.</summary>
    public CutPlace? NextCut { get; set; }

    /// <summary>Whether it is over.</summary>
    public bool HasEnded => Volatile.Read(ref _reason) >= 0;

    /// <summary>Who or what ended it.</summary>
    public EndReason Reason => (EndReason)Volatile.Read(ref _reason);

    /// <summary>Queues a packet; whatever becomes of it is reported. A full queue ends the connection.</summary>
    public void Send(Outbound packet)
    {
        if (_queue.Writer.TryWrite(NextCut is { } cut ? packet with { Cut = cut } : packet))
        {
            return;
        }

        bool isSlow = !HasEnded && !_queue.Reader.Completion.IsCompleted;
        _host.Hear(packet.Report with
        {
            At = _host.Time.GetUtcNow(),
            Outcome = PacketOutcome.Dropped,
            Reason = isSlow ? DropReason.QueueFull : DropReason.Disconnected,
        });
        if (isSlow)
        {
            End(EndReason.SlowClient);
        }
    }

    /// <summary>Ends the connection; the first reason counts.</summary>
    public void End(EndReason reason)
    {
        if (Interlocked.CompareExchange(ref _reason, (int)reason, -1) == -1)
        {
            // Not in line: whoever ends a connection may hold the app's gate.
            _ = _ended.CancelAsync();
        }
    }

    /// <summary>Takes nothing more, writes what waits, then ends.</summary>
    public void Finish() => _queue.Writer.TryComplete();

    /// <summary>Serves the client until the connection ends.</summary>
    public async Task RunAsync()
    {
        Task replying = Replies.RunAsync(_ended.Token);
        Task writing = WriteAsync();
        await ReadAsync();
        await writing;
        await replying;

        // Told first: whoever sees the end of the stream finds it in the record.
        _host.Hear(new ClientDisconnected(_host.Login, _host.Time.GetUtcNow(), Number, Reason));
        await _stream.DisposeAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        _ended.Dispose();
    }

    private async Task ReadAsync()
    {
        try
        {
            await foreach (Inbound inbound in CommandStream.ReadAsync(_stream, _ended.Token))
            {
                if (inbound.Command is { } command)
                {
                    _host.Receive(this, command);
                }
                else
                {
                    _host.ReceiveUnreadable(this, inbound.Problem!);
                }

                if (inbound.IsHopeless)
                {
                    End(EndReason.Unreadable);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The end of the connection, whoever ended it; the reason is set below unless it is known already.
        }

        End(EndReason.Client);
    }

    private async Task WriteAsync()
    {
        var batch = new List<Outbound>(MaxBatch);
        try
        {
            while (await _queue.Reader.WaitToReadAsync(_ended.Token))
            {
                batch.Clear();
                while (batch.Count < MaxBatch && _queue.Reader.TryRead(out Outbound? packet))
                {
                    batch.Add(packet);
                    if (packet.Cut is not null)
                    {
                        break;
                    }
                }

                if (!await _writer.WriteAsync(batch, _host.Behaviour.Torn, _ended.Token))
                {
                    End(EndReason.Fault);
                }
            }

            End(EndReason.Stop);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
        {
            End(EndReason.Client);
        }

        _queue.Writer.TryComplete();
        while (_queue.Reader.TryRead(out Outbound? packet))
        {
            _writer.ReportDropped(packet);
        }
    }
}
