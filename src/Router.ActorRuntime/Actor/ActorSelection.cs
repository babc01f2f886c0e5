#nullable disable annotations
namespace Akka.Actor;

/// <summary>Actors by path. What they are is found out with each message.</summary>
public class ActorSelection : ICanTell
{
    private readonly SelectionPathElement[] _elements;

    /// <summary>Selects nothing yet.</summary>
    public ActorSelection()
    {
    }

    /// <summary>Selects by a path from an anchor.</summary>
    public ActorSelection(IActorRef anchor, string path)
        : this(anchor, path?.Split('/', StringSplitOptions.RemoveEmptyEntries) ?? [])
    {
    }

    /// <summary>Selects by the elements of a path from an anchor.</summary>
    public ActorSelection(IActorRef anchor, IEnumerable<string> elements)
    {
        Anchor = anchor;
        _elements = [.. elements.Where(element => element is not ("" or ".")).Select(SelectionPathElement.Of)];
    }

    /// <summary>From an actor along steps.</summary>
    public ActorSelection(IActorRef anchor, SelectionPathElement[] path)
    {
        Anchor = anchor;
        _elements = path;
    }

    /// <summary>Where the path starts.</summary>
    public IActorRef Anchor { get; }

    /// <summary>The path from there.</summary>
    public string PathString => "/" + string.Join('/', (IEnumerable<SelectionPathElement>)_elements);

    /// <summary>The steps.</summary>
    public SelectionPathElement[] Path => _elements;

    /// <summary>Sends a message to all that the path leads to.</summary>
    public void Tell(object message, IActorRef sender = null)
    {
        if (message is null)
        {
            throw new InvalidMessageException("Message is null.");
        }

        Deliver(Anchor.AsInternal(), 0, message, sender ?? ActorCell.CurrentSelfOrNoSender, fannedOut: false);
    }

    /// <summary>The one actor that the path leads to; throws <see cref="ActorNotFoundException"/> when there is none in time.</summary>
    public Task<IActorRef> ResolveOne(TimeSpan timeout) => ResolveOne(timeout, CancellationToken.None);

    /// <summary>The one actor that the path leads to.</summary>
    public async Task<IActorRef> ResolveOne(TimeSpan timeout, CancellationToken ct)
    {
        ActorIdentity identity;
        try
        {
            identity = await this.Ask<ActorIdentity>(new Identify(null), timeout, ct).ConfigureAwait(false);
        }
        catch (Exception cause)
        {
            // Who did not answer in time, or was not waited for, was not found.
            throw new ActorNotFoundException($"Nobody answered at {this}.", cause);
        }

        return identity.Subject ?? throw new ActorNotFoundException($"There is no actor at {this}.");
    }

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is ActorSelection other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Anchor, PathString);

    /// <inheritdoc/>
    public override string ToString() => $"ActorSelection[Anchor({Anchor.Path.ToStringWithUid()}), Path({PathString})]";

    /// <summary>The same path from the same anchor.</summary>
    protected bool Equals(ActorSelection other) =>
        other is not null && Equals(Anchor, other.Anchor) && _elements.SequenceEqual(other._elements);

    private void Deliver(IInternalActorRef at, int index, object message, IActorRef sender, bool fannedOut)
    {
        if (index == _elements.Length)
        {
            at.Tell(message, sender);
            return;
        }

        SelectionPathElement element = _elements[index];
        if (element is SelectParent)
        {
            // Nothing is above the root.
            IInternalActorRef parent = at is LocalActorRef { Path.Depth: 0 } ? at : at.Parent ?? at;
            Deliver(parent, index + 1, message, sender, fannedOut);
            return;
        }

        IReadOnlyList<IInternalActorRef> next = Next(at, index, element);
        if (next.Count == 0 && !fannedOut)
        {
            Lose(at, index, message, sender);
        }

        foreach (IInternalActorRef child in next)
        {
            Deliver(child, index + 1, message, sender, fannedOut || next.Count > 1);
        }
    }

    private static IReadOnlyList<IInternalActorRef> Next(IInternalActorRef at, int index, SelectionPathElement element)
    {
        switch (element)
        {
            case SelectChildPattern pattern:
                return [.. at.Children.Where(child => pattern.Fits(child.Path.Name))];
            case SelectChildRecursive:
                return [.. Descendants(at)];
        }

        string name = ((SelectChildName)element).Name;
        if (index == 0 && at is LocalActorRef { Path.Depth: 0 } root)
        {
            ActorSystemImpl system = root.Cell.SystemImpl;
            if (name == "deadLetters")
            {
                return [system.DeadLetterRef];
            }

            if (name == "temp")
            {
                return [new TemporaryFolderRef(system)];
            }
        }

        return at.FindChild(name) is { } one ? [one] : [];
    }

    private static IEnumerable<IInternalActorRef> Descendants(IInternalActorRef at) =>
        at.Children.SelectMany(child => Descendants(child).Prepend(child));

    private void Lose(IInternalActorRef at, int index, object message, IActorRef sender)
    {
        ActorSystemImpl system = (at as LocalActorRef)?.Cell.SystemImpl ?? (at as ISystemRef)?.SystemImpl;
        ActorPath path = at.Path / _elements.Skip(index).Select(element => element.ToString());
        system?.DeadLetterRef.Publish(message, sender, new EmptyLocalActorRef(system, path));
    }
}
