using Router.Actors.Status;
using Router.Host.Control;
using Router.Host.Running;
using Router.Routing.Diagnostics;
using Router.Simulator.Apps;

namespace Router.Host.Demo;

/// <summary>The story itself: what happens in which order. What is seen of it, <see cref="DemoScreen"/> shows as it happens.</summary>
internal sealed class DemoStory
{
    private const int MessageCount = 14;

    private static readonly TimeSpan Downtime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly DemoTeller _teller;
    private readonly DemoWatch _watch;
    private readonly DemoPace _pace;
    private readonly SimulatedCompany _company;
    private readonly FakeCrm _crm;
    private readonly IControlledRouter _router;
    private readonly TimeProvider _time;

    public DemoStory(
        DemoTeller teller, DemoWatch watch, DemoPace pace, SimulatedCompany company, FakeCrm crm, IControlledRouter router)
    {
        _teller = teller;
        _watch = watch;
        _pace = pace;
        _company = company;
        _crm = crm;
        _router = router;
        _time = company.Options.Time;
    }

    /// <summary>Tells it.</summary>
    /// <param name="file">The configuration's name for people.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="RunException">Something did not come that should have.</exception>
    public async Task TellAsync(string file, CancellationToken cancellationToken)
    {
        await ConnectAsync(cancellationToken);
        await MissCallAsync(cancellationToken);
        await RestartAppAsync(cancellationToken);
        await SwitchCrmOffAsync(cancellationToken);
        _teller.Head(new Bilingual("5. Ваша очередь", "5. Your turn"));
        _teller.Line(new Bilingual(
            $"Измените текст (text: …) в {file} и сохраните: новые правила вступят в силу сами, без перезапуска.",
            $"Change the text (text: …) in {file} and save: the new rules come into force by themselves, without a restart."));
        await PauseAsync(8, cancellationToken);
        _company.Apps[0].Raise(DemoEvents.MissedCall(_time));
        await PauseAsync(4, cancellationToken);
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        _teller.Head(new Bilingual("1. Три сотрудника работают в 1С-Коннект, Router подключается к каждому", "1. Three people work in 1C-Connect, Router connects to each"));
        await UntilAsync(
            () => _company.Apps.All(app => IsSubscribed(app.Login)),
            new Bilingual("подписки всех логинов", "the subscriptions of all logins"),
            cancellationToken);
        await PauseAsync(3, cancellationToken);
    }

    private async Task MissCallAsync(CancellationToken cancellationToken)
    {
        _teller.Head(new Bilingual("2. Звонок, на который никто не ответил: пакет → правило → текст", "2. A call that nobody took: packet → rule → text"));
        long before = _watch.Sink(DemoScreen.Telegram)?.Delivered ?? 0;
        _company.Apps[0].Raise(DemoEvents.MissedCall(_time));
        await UntilAsync(
            () => _watch.Sink(DemoScreen.Telegram)?.Delivered > before,
            new Bilingual("текст о звонке", "the text about the call"),
            cancellationToken);
        await PauseAsync(4, cancellationToken);
    }

    private async Task RestartAppAsync(CancellationToken cancellationToken)
    {
        SimulatedApp app = _company.Apps[1];
        _teller.Head(new Bilingual($"3. Программа {app.Login} перезапускается", $"3. The app of {app.Login} restarts"));
        int connections = _watch.Agent(app.Login)?.Connections ?? 0;
        await app.RestartAsync(Downtime, cancellationToken);
        await UntilAsync(
            () => _watch.Agent(app.Login) is { } agent && agent.Connections > connections && IsSubscribed(app.Login),
            new Bilingual("новое подключение", "the new connection"),
            cancellationToken);
        await PauseAsync(3, cancellationToken);
    }

    private async Task SwitchCrmOffAsync(CancellationToken cancellationToken)
    {
        TimeSpan outage = _pace.Outage;
        _teller.Head(new Bilingual(
            $"4. CRM выключена на {outage.TotalSeconds:0} с, а клиенты пишут",
            $"4. The CRM is off for {outage.TotalSeconds:0} s while clients write"));
        long end = _time.GetTimestamp();
        int before = _crm.Count;
        _crm.IsOff = true;
        for (int i = 0; i < MessageCount; i++)
        {
            _company.Apps[i % _company.Apps.Count].Raise(DemoEvents.ClientMessage(_time, i, $"№{i + 1}"));
            await Task.Delay(outage * 0.6 / MessageCount, _time, cancellationToken);
        }

        await UntilAsync(
            () => _watch.Sink(DemoScreen.Crm)?.Waiting == MessageCount,
            new Bilingual($"ждут {MessageCount}", $"{MessageCount} waiting"),
            cancellationToken);
        TimeSpan left = outage - _time.GetElapsedTime(end);
        await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, _time, cancellationToken);
        _crm.IsOff = false;
        _teller.Line(new Bilingual(
            "CRM снова включена. Router попробовал бы и сам, но мы говорим ему: router sinks resume crm",
            "The CRM is on again. Router would try by itself, but we tell it: router sinks resume crm"));
        await _router.ResumeSinkAsync(DemoScreen.Crm, cancellationToken);
        await UntilAsync(
            () => _watch.Sink(DemoScreen.Crm)?.Waiting == 0,
            new Bilingual("доставка всего, что ждало", "the delivery of all that waited"),
            cancellationToken);
        TellOrder(_crm.Count - before);
        await PauseAsync(3, cancellationToken);
    }

    private void TellOrder(int received)
    {
        if (received >= MessageCount && _crm.IsInOrder)
        {
            _teller.Good(new Bilingual(
                $"crm: ждут 0; пришли все {received}, от каждого клиента по порядку",
                $"crm: 0 waiting; all {received} came, each client's in order"));
        }
        else
        {
            _teller.Bad(new Bilingual($"crm: ждут 0, пришло {received}", $"crm: 0 waiting, {received} came"));
        }
    }

    private bool IsSubscribed(string login) =>
        _watch.Agent(login) is { State: AgentState.Subscribed, Subscriptions.Count: > 0 } agent && agent.Confirmed == agent.Subscriptions.Count;

    private Task PauseAsync(double seconds, CancellationToken cancellationToken) =>
        Task.Delay(_pace.Pause(seconds), _time, cancellationToken);

    private async Task UntilAsync(Func<bool> holds, Bilingual what, CancellationToken cancellationToken)
    {
        try
        {
            await _watch.UntilAsync(holds, cancellationToken).WaitAsync(Patience, _time, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new RunException(RunMessages.DemoStuck, what, "router-demo/logs");
        }
    }
}
