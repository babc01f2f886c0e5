namespace Akka.Actor.Internal;

/// <summary>Collects handlers in their order.</summary>
internal sealed class ReceiveBuilder
{
    private readonly List<Receive> _handlers = [];
    private bool _catchesAll;

    public void Add<T>(Predicate<T>? shouldHandle, Action<T> handler)
    {
        CheckOpen();
        if (shouldHandle is null)
        {
            _handlers.Add(message =>
            {
                if (message is not T typed)
                {
                    return false;
                }

                handler(typed);
                return true;
            });
            _catchesAll = typeof(T) == typeof(object);
        }
        else
        {
            _handlers.Add(message =>
            {
                if (message is not T typed || !shouldHandle(typed))
                {
                    return false;
                }

                handler(typed);
                return true;
            });
        }
    }

    public void Add<T>(Func<T, bool> handler)
    {
        CheckOpen();
        _handlers.Add(message => message is T typed && handler(typed));
    }

    public void Add(Type type, Predicate<object>? shouldHandle, Action<object> handler)
    {
        ArgumentNullException.ThrowIfNull(type);
        CheckOpen();
        _handlers.Add(message =>
        {
            if (!type.IsInstanceOfType(message) || shouldHandle?.Invoke(message) == false)
            {
                return false;
            }

            handler(message);
            return true;
        });
        _catchesAll = shouldHandle is null && type == typeof(object);
    }

    public void Add(Type type, Func<object, bool> handler)
    {
        ArgumentNullException.ThrowIfNull(type);
        CheckOpen();
        _handlers.Add(message => type.IsInstanceOfType(message) && handler(message));
    }

    public void AddAny(Action<object> handler)
    {
        CheckOpen();
        _handlers.Add(message =>
        {
            handler(message);
            return true;
        });
        _catchesAll = true;
    }

    public Receive Build()
    {
        Receive[] handlers = [.. _handlers];
        return message =>
        {
            foreach (Receive handler in handlers)
            {
                if (handler(message))
                {
                    return true;
                }
            }

            return false;
        };
    }

    private void CheckOpen()
    {
        if (_catchesAll)
        {
            throw new InvalidOperationException(
                "A handler that catches all messages has been added. No handler can be added after that.");
        }
    }
}
