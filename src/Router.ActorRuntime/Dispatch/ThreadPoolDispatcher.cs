namespace Akka.Dispatch;

/// <summary>Runs actors on the thread pool.</summary>
internal sealed class ThreadPoolDispatcher(int throughput) : MessageDispatcher
{
    public override int Throughput => throughput;

    public override void Execute(Mailbox mailbox) => ThreadPool.UnsafeQueueUserWorkItem(mailbox, preferLocal: false);
}
