using Router.Journal.Records;

namespace Router.Journal.Sqlite;

/// <summary>Counts an event's deliveries.</summary>
internal static class Deliveries
{
    /// <summary>How many of these destinations are a sink's, and not suppressed.</summary>
    public static int CountOf(IReadOnlyList<JournaledDestination> destinations, string sink)
    {
        int count = 0;
        for (int i = 0; i < destinations.Count; i++)
        {
            JournaledDestination destination = destinations[i];
            count += !destination.IsSuppressed && destination.Sink == sink ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether an earlier one of these destinations is of the same sink.</summary>
    public static bool IsNamedBefore(IReadOnlyList<JournaledDestination> destinations, int index)
    {
        for (int i = 0; i < index; i++)
        {
            if (destinations[i].Sink == destinations[index].Sink)
            {
                return true;
            }
        }

        return false;
    }
}
