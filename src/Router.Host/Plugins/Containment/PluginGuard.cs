using Router.Routing.Diagnostics;

namespace Router.Host.Plugins.Containment;

/// <summary>Makes the calls of a plugin that whoever asks has to wait for: on a thread of the plugin's, and only for so long.</summary>
/// <param name="plugin">Its name.</param>
/// <param name="watch">Counts the calls that never end.</param>
/// <param name="patience">How long a call may take.</param>
internal sealed class PluginGuard(string plugin, PluginWatch watch, TimeSpan patience)
{
    /// <summary>Makes a call.</summary>
    /// <param name="member">What is called, for people.</param>
    /// <param name="call">The call.</param>
    /// <param name="entry">How it is told when it fails: takes the plugin's name and what happened.</param>
    /// <exception cref="PluginException">It threw, or did not end.</exception>
    public T Run<T>(string member, Func<T> call, Message entry)
    {
        PluginThreads threads = watch.Open(plugin, static _ => { })
            ?? throw new PluginException(entry, plugin, PluginTexts.TooMany(PluginWatch.Limit));
        try
        {
            return Wait(threads, call, late: static _ => { });
        }
        catch (TimeoutException)
        {
            throw new PluginException(entry, plugin, PluginTexts.Hangs(member, patience));
        }
        catch (PluginCallException exception)
        {
            throw new PluginException(entry, plugin, PluginTexts.Threw(member, exception.Message));
        }
        catch (OperationCanceledException)
        {
            throw new PluginException(entry, plugin, PluginTexts.Threw(member, nameof(OperationCanceledException)));
        }
        finally
        {
            threads.Close();
        }
    }

    /// <summary>Threads for a sink's instance; <see langword="null"/> when too many calls of the sink never ended.</summary>
    public PluginThreads? OpenFor(string sink, Action<Exception> stray) => watch.Open($"{plugin}/{sink}", stray);

    /// <summary>Makes a call on given threads.</summary>
    /// <param name="threads">The threads.</param>
    /// <param name="call">The call.</param>
    /// <param name="late">Takes what comes when nobody waits any more.</param>
    /// <exception cref="TimeoutException">It did not end in time.</exception>
    /// <exception cref="PluginCallException">It threw.</exception>
    public T Wait<T>(PluginThreads threads, Func<T> call, Action<T> late)
    {
        var overdue = new CancellationTokenSource();
        Task<T> running = threads.RunAsync(_ => Task.FromResult(call()), overdue.Token);
        if (Task.WaitAny([running], patience) == 0)
        {
            return running.GetAwaiter().GetResult();
        }

        overdue.Cancel();
        _ = running.ContinueWith(
            ended => late(ended.Result), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        throw new TimeoutException();
    }

    /// <summary>How long a call may take.</summary>
    public TimeSpan Patience => patience;
}
