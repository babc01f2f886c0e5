#nullable disable annotations
using System.Globalization;
using Xunit.Sdk;

namespace Akka.TestKit.Extensions;

/// <summary>Waiting for tasks no longer than a time.</summary>
public static class TaskExtensions
{
    /// <summary>Whether the task ends in time.</summary>
    public static async Task<bool> AwaitWithTimeout(this Task parentTask, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parentTask);
        try
        {
            await parentTask.WaitAsync(timeout, cancellationToken).ConfigureAwait(true);
            return true;
        }
        catch (Exception cause) when (cause is TimeoutException or OperationCanceledException && !parentTask.IsCompleted)
        {
            return false;
        }
    }

    /// <summary>The result; <see cref="TimeoutException"/> when it does not come in time.</summary>
    public static Task<T> WithTimeout<T>(this Task<T> parentTask, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parentTask);
        return parentTask.WaitAsync(timeout, cancellationToken);
    }

    /// <summary>Fails unless the task ends in time.</summary>
    public static async Task ShouldCompleteWithin(this Task task, TimeSpan timeout, string because = "", params object[] becauseArgs)
    {
        if (!await task.AwaitWithTimeout(timeout).ConfigureAwait(true))
        {
            throw new XunitException($"Task did not complete within {timeout}. {Text(because, becauseArgs)}");
        }
    }

    /// <summary>Fails unless the result comes in time.</summary>
    public static async Task<T> ShouldCompleteWithin<T>(this Task<T> task, TimeSpan timeout, string because = "", params object[] becauseArgs)
    {
        ArgumentNullException.ThrowIfNull(task);
        await ((Task)task).ShouldCompleteWithin(timeout, because, becauseArgs).ConfigureAwait(true);
        return await task.ConfigureAwait(true);
    }

    /// <summary>Fails unless this result comes in time.</summary>
    public static async Task ShouldCompleteWithin<T>(
        this Task<T> task, T expected, TimeSpan timeout, string because = "", params object[] becauseArgs)
    {
        T actual = await task.ShouldCompleteWithin(timeout, because, becauseArgs).ConfigureAwait(true);
        if (!Equals(expected, actual))
        {
            throw new XunitException($"Expected {expected}, but the task answered {actual}. {Text(because, becauseArgs)}");
        }
    }

    /// <summary>Fails unless the task fails in time with an exception of a type.</summary>
    public static async Task<T> ShouldThrowWithin<T>(this Task task, TimeSpan timeout, string because = "", params object[] becauseArgs)
        where T : Exception
    {
        try
        {
            await task.ShouldCompleteWithin(timeout, because, becauseArgs).ConfigureAwait(true);
        }
        catch (T cause) when (task.IsFaulted || task.IsCanceled)
        {
            return cause;
        }

        throw new XunitException($"Expected {typeof(T)}, but the task did not fail. {Text(because, becauseArgs)}");
    }

    /// <summary>Fails unless the task fails in time with this exception.</summary>
    public static async Task ShouldThrowWithin<T>(
        this Task task, T expected, TimeSpan timeout, string because = "", params object[] becauseArgs)
        where T : Exception
    {
        T actual = await task.ShouldThrowWithin<T>(timeout, because, becauseArgs).ConfigureAwait(true);
        if (!ReferenceEquals(expected, actual))
        {
            throw new XunitException($"Expected {expected}, but the task failed with {actual}. {Text(because, becauseArgs)}");
        }
    }

    private static string Text(string because, object[] args) =>
        args.Length == 0 ? because : string.Format(CultureInfo.CurrentCulture, because, args);
}
