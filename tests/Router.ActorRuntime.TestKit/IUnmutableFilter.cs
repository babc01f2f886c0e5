namespace Akka.TestKit;

public interface IUnmutableFilter : IDisposable
{
    public void Unmute();
}
