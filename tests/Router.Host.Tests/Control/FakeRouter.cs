using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Router.Actors.Status;
using Router.Host.Control;
using Router.Host.Running;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Tests.Control;

internal sealed class FakeRouter : IControlledRouter
{
    public static readonly DateTimeOffset Now = new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero);

    public Channel<TailLine> Lines { get; } = Channel.CreateUnbounded<TailLine>();

    public TailFilter? Filter { get; private set; }

    public List<(string Login, AgentCommand Command, TimeSpan? Timeout)> Sent { get; } = [];

    public List<string> Asked { get; } = [];

    public FakeJournal FakeJournal { get; } = new();

    public IControlledJournal Journal => FakeJournal;

    public List<SubscriptionReport> Subscriptions { get; } = [];

    public CommandOutcome Outcome { get; set; } = new(CommandStatus.Refused, "agent is offline", "id-1");

    public RouterStatus Status { get; set; } = new()
    {
        Rules = new RulesStatus { Revision = 7, Since = Now },
        Journal = new JournalStatus
        {
            Read = 5,
            Routes = new Dictionary<string, RouteCount>(StringComparer.Ordinal) { ["звонки"] = new RouteCount(3, Now) },
        },
        Agents =
        [
            new AgentStatus
            {
                Login = "271914",
                State = AgentState.Subscribed,
                Since = Now,
                Subscriptions =
                [
                    new SubscriptionStatus(Category.Known[0], SubscriptionState.Confirmed),
                    new SubscriptionStatus(Category.Known[1], SubscriptionState.Rejected, "Mode is not recognized", Now),
                ],
            },
        ],
        Sinks = [new SinkStatus { Name = "archive", Type = "file", State = SinkState.Down, Since = Now, Waiting = 9, NextTry = Now }],
    };

    public Task<StatusReport> GetStatusAsync(CancellationToken cancellationToken) => Task.FromResult(new StatusReport
    {
        Version = "1.2.3",
        ProcessId = 42,
        StartedAt = Now,
        Now = Now,
        Configuration = "router.yaml",
        Journal = new JournalReport("data/journal.db", 3 * 1024 * 1024, 5L << 30, Now.AddDays(-2), Router.Journal.Sqlite.JournalDurability.PowerLoss),
        Router = Status,
    });

    public Task<IReadOnlyList<RouteReport>> GetRoutesAsync(Language language, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RouteReport>>([new RouteReport("звонки", language.ToString(), Enabled: true, Note: null, 3, Now)]);

    public async IAsyncEnumerable<TailLine> TailAsync(TailFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Filter = filter;
        await foreach (TailLine line in Lines.Reader.ReadAllAsync(cancellationToken))
        {
            yield return line;
        }
    }

    public Task<CommandOutcome> SendAsync(string login, AgentCommand command, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        Sent.Add((login, command, timeout));
        return Task.FromResult(Outcome);
    }

    public Task<ReloadReport> ReloadAsync(Language language, CancellationToken cancellationToken) =>
        Task.FromResult(new ReloadReport(ReloadOutcome.Refused, 7, [$"in {language}"]));

    public Task<bool> PauseSinkAsync(string sink, CancellationToken cancellationToken) => Answer("pause " + sink, sink);

    public Task<bool> ResumeSinkAsync(string sink, CancellationToken cancellationToken) => Answer("resume " + sink, sink);

    public Task<bool> DrainSinkAsync(string sink, CancellationToken cancellationToken)
    {
        Status = Status with { Sinks = [.. Status.Sinks.Select(item => item with { State = SinkState.Paused })] };
        return Answer("drain " + sink, sink);
    }

    public Task<TrialReport> TrySinkAsync(TrialOrder order, CancellationToken cancellationToken) =>
        Task.FromResult(new TrialReport(IsRight: true, [order.ToString()]));

    public Task<SinkSkip> SkipSinkAsync(SkipOrder order, CancellationToken cancellationToken)
    {
        Asked.Add($"skip {order.Sink} {order.IsSure}");
        return Task.FromResult(new SinkSkip(9, order.IsSure));
    }

    public Task<IReadOnlyList<SubscriptionReport>> GetSubscriptionsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SubscriptionReport>>([.. Subscriptions]);

    public Task<SubscriptionReport> KeepSubscriptionAsync(SubscriptionOrder order, CancellationToken cancellationToken)
    {
        var report = new SubscriptionReport(order.Name, order.Login, order.Categories, [.. order.Categories.Where(item => item.Mode == Modes.Colleagues)]);
        Subscriptions.Add(report);
        return Task.FromResult(report);
    }

    public Task<IReadOnlyList<SubscriptionReport>> DropSubscriptionAsync(string name, CancellationToken cancellationToken) =>
        Subscriptions.RemoveAll(item => item.Name == name) > 0
            ? GetSubscriptionsAsync(cancellationToken)
            : throw new RefusedException(RunMessages.UnknownSubscription, name, "") { IsNotThere = true };

    public async IAsyncEnumerable<TailLine> SubscribeAsync(SubscriptionOrder order, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Asked.Add($"subscribe {order.Login} {string.Join(' ', order.Categories)}");
        await foreach (TailLine line in Lines.Reader.ReadAllAsync(cancellationToken))
        {
            yield return line;
        }
    }

    private Task<bool> Answer(string asked, string sink)
    {
        Asked.Add(asked);
        return Task.FromResult(sink == "archive");
    }
}
