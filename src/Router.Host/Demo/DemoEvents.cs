using System.Globalization;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Company;

namespace Router.Host.Demo;

/// <summary>The events that the story is about.</summary>
internal static class DemoEvents
{
    private const string Caller = "+7 495 123-45-67";
    private const string Extension = "101";

    private static readonly TimeSpan Ring = TimeSpan.FromSeconds(30);

    /// <summary>A call that nobody took.</summary>
    public static AgentEvent MissedCall(TimeProvider time)
    {
        DateTimeOffset now = time.GetLocalNow();
        return new AgentEvent
        {
            Time = WholeSecond(now),
            Mode = Modes.Softphone,
            Object = Objects.Call,
            State = States.Finished,
            Initiator = Initiators.Incoming,
            Fields = FieldList.Of(
                (FieldNames.CallID, Guid.NewGuid().ToString()),
                (FieldNames.CallFrom, Caller),
                (FieldNames.CallTo, Extension),
                (FieldNames.StartTime, Clock(now - Ring)),
                (FieldNames.EndTime, Clock(now)),
                (FieldNames.Duration, Ring.TotalSeconds.ToString(CultureInfo.InvariantCulture)),
                (FieldNames.BillSec, "0"),
                (FieldNames.CallResult, CallResults.RingingTimeout)),
        };
    }

    /// <summary>A message of one of the clients, each in turn.</summary>
    public static AgentEvent ClientMessage(TimeProvider time, int number, string text)
    {
        DateTimeOffset now = time.GetLocalNow();
        IReadOnlyList<ClientUser> users = CompanyDirectory.Default.Users;
        ClientUser user = users[number % users.Count];
        return new AgentEvent
        {
            Time = WholeSecond(now),
            Mode = Modes.ServicesClients,
            Object = Objects.Message,
            Initiator = Initiators.Incoming,
            Fields = FieldList.Of(
                (FieldNames.ClientID, user.ClientId),
                (FieldNames.UserID, user.Id),
                (FieldNames.ServiceID, user.ServiceIds[0]),
                (FieldNames.MessageID, Guid.NewGuid().ToString()),
                (FieldNames.AuthorID, user.Id),
                (FieldNames.MessageBody, text),
                (FieldNames.Sended, now.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture))),
        };
    }

    /// <summary>The app writes whole seconds.</summary>
    private static DateTimeOffset WholeSecond(DateTimeOffset time)
    {
        DateTimeOffset utc = time.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond));
    }

    private static string Clock(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
