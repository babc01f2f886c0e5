namespace Akka.Dispatch;

/// <summary>Something to run.</summary>
public interface IRunnable
{
    /// <summary>Runs it.</summary>
    public void Run();
}
