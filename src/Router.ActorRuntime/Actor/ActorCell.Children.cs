namespace Akka.Actor;

internal sealed partial class ActorCell
{
    private const string NameAlphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+~";

    // Looked at from other threads too: the mailbox, which nobody else locks, is the lock, so that an actor weighs no object more.
    private Dictionary<string, ChildRestartStats>? _children;
    private ChildrenTermination _waitingFor;
    private int _dying;
    private long _nextName;

    /// <summary>Why the actor waits for children that are stopping.</summary>
    private enum ChildrenTermination
    {
        None,
        Creation,
        Recreation,
        Termination,
    }

    private bool IsTerminating => _waitingFor == ChildrenTermination.Termination || IsTerminated;

    public IActorRef ActorOf(Props props, string? name = null)
    {
        if (name is not null)
        {
            CheckName(name);
        }

        return AttachChild(props, name);
    }

    public IActorRef AttachChild(Props props, string? name)
    {
        ArgumentNullException.ThrowIfNull(props);
        MessageDispatcher dispatcher = SystemImpl.Dispatchers.Lookup(props, _self.Path);
        LocalActorRef child;
        lock (_mailbox)
        {
            if (IsTerminating)
            {
                throw new InvalidOperationException("Cannot create child while terminating or terminated");
            }

            _children ??= new Dictionary<string, ChildRestartStats>(StringComparer.Ordinal);
            string childName = name ?? RandomName();
            if (_children.ContainsKey(childName))
            {
                throw new InvalidActorNameException($"Actor name \"{childName}\" is not unique!");
            }

            var path = new ChildActorPath(_self.Path, childName, NewUid());
            child = new LocalActorRef(SystemImpl, props, dispatcher, _self, path);
            _children.Add(childName, new ChildRestartStats(child));
        }

        child.Cell.Start();
        if (SystemImpl.Settings.DebugLifecycle)
        {
            PublishDebug($"now supervising {child.Path}");
        }

        return child;
    }

    public IActorRef Child(string name) => FindChild(name) ?? ActorRefs.Nobody;

    public IEnumerable<IActorRef> GetChildren() => GetInternalChildren();

    public IInternalActorRef? FindChild(string name)
    {
        lock (_mailbox)
        {
            return _children is not null && _children.TryGetValue(name, out ChildRestartStats? stats) ? stats.Child : null;
        }
    }

    public IReadOnlyList<IInternalActorRef> GetInternalChildren()
    {
        lock (_mailbox)
        {
            return _children is null ? [] : [.. _children.Values.Select(stats => stats.Child)];
        }
    }

    public IReadOnlyList<ChildRestartStats> ChildrenStats
    {
        get
        {
            lock (_mailbox)
            {
                return _children is null ? [] : [.. _children.Values];
            }
        }
    }

    internal static string Base64Name(long number)
    {
        Span<char> text = stackalloc char[14];
        int length = 0;
        text[length++] = '$';
        do
        {
            text[length++] = NameAlphabet[(int)(number & 63)];
            number >>= 6;
        }
        while (number > 0);
        return new string(text[..length]);
    }

    internal static int NewUid()
    {
        int uid;
        do
        {
            uid = Random.Shared.Next();
        }
        while (uid == ActorPath.UndefinedUid);
        return uid;
    }

    private static void CheckName(string name)
    {
        if (name.Length == 0)
        {
            throw new InvalidActorNameException("Actor name must not be empty.");
        }

        if (!ActorPath.IsValidPathElement(name))
        {
            throw new InvalidActorNameException($"Illegal actor name [{name}]. {ActorPath.ValidPathDescription}");
        }
    }

    private string RandomName() => Base64Name(_nextName++);

    private ChildRestartStats? FindStats(IActorRef child)
    {
        lock (_mailbox)
        {
            return _children is not null
                && _children.TryGetValue(child.Path.Name, out ChildRestartStats? stats)
                && stats.Child.Equals(child)
                    ? stats
                    : null;
        }
    }

    private void MarkDying(IActorRef child)
    {
        lock (_mailbox)
        {
            if (FindStats(child) is { IsDying: false } stats)
            {
                stats.IsDying = true;
                _dying++;
            }
        }
    }

    private void StopChildren()
    {
        foreach (IInternalActorRef child in GetInternalChildren())
        {
            Stop(child);
        }
    }

    private void SuspendChildren(IActorRef? except)
    {
        foreach (IInternalActorRef child in GetInternalChildren())
        {
            if (!child.Equals(except))
            {
                child.Suspend();
            }
        }
    }

    private void ResumeChildren(Exception? causedByFailure, IActorRef? perpetrator)
    {
        foreach (IInternalActorRef child in GetInternalChildren())
        {
            child.Resume(child.Equals(perpetrator) ? causedByFailure : null);
        }
    }

    /// <summary>Notes what goes on when the last stopping child is gone; false when none is stopping.</summary>
    private bool WaitForDyingChildren(ChildrenTermination reason)
    {
        lock (_mailbox)
        {
            if (_dying == 0)
            {
                return false;
            }

            _waitingFor = reason;
            return true;
        }
    }

    private void HandleChildTerminated(IActorRef child)
    {
        ChildrenTermination waitedFor;
        lock (_mailbox)
        {
            if (FindStats(child) is not { } stats)
            {
                return;
            }

            _children!.Remove(child.Path.Name);
            if (stats.IsDying)
            {
                _dying--;
            }

            waitedFor = _dying > 0 ? ChildrenTermination.None : _waitingFor;
            if (waitedFor != ChildrenTermination.Termination && _dying == 0)
            {
                _waitingFor = ChildrenTermination.None;
            }
        }

        TellStrategyOfTermination(child);
        switch (waitedFor)
        {
            case ChildrenTermination.Creation:
                FinishCreate();
                break;
            case ChildrenTermination.Recreation:
                FinishRecreate(_recreationCause!);
                break;
            case ChildrenTermination.Termination:
                FinishTerminate();
                break;
        }
    }

    private void TellStrategyOfTermination(IActorRef child)
    {
        if (_actor is null)
        {
            return;
        }

        try
        {
            Strategy.HandleChildTerminated(this, child, LivingChildren());
        }
        catch (Exception cause)
        {
            PublishError(cause, "HandleChildTerminated failed");
            HandleInvokeFailure(cause);
        }
    }

    /// <summary>The children, looked up only when somebody asks: most strategies do not.</summary>
    private IEnumerable<IInternalActorRef> LivingChildren()
    {
        foreach (IInternalActorRef child in GetInternalChildren())
        {
            yield return child;
        }
    }
}
