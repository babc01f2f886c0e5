namespace Akka.Pattern;

/// <summary>When a <see cref="BackoffSupervisor"/> forgets past restarts; <see cref="BackoffOptions"/> say it.</summary>
public interface IBackoffReset;
