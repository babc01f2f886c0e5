namespace Router.Routing.Tests.Configuration;

/// <summary>The file that the design shows.</summary>
internal static class DesignExample
{
    public const string Text = """
        version: 1
        time-zone: Europe/Moscow          # IANA or Windows name; default: this machine's
        language: ru                      # texts for people; default: the system's
        hours:
          work: [mon-fri 09:00-18:00, not 2026-01-01..2026-01-11]
        lists:
          vip: [531ef6c7-deb8-11e0-ad02-000c2926d843]
        agents:
          discover: true                  # every BuhphoneAgentAPI2_* pipe here except sim-*; `logins: [...]` alone turns it off
          except: ["10*"]                 # never connected
          never: [Colleagues/Message]     # never subscribed, whatever routes say
        sinks:
          archive:  { type: file, path: data/events.jsonl }
          telegram: { type: telegram, token: "${secret:telegram}" }
        routes:
          - name: missed calls to the duty chat
            when:
              object: Call
              state: Finished
              initiator: incoming
              hours: work
              CallResult: [NobodyToAnswer, RingingTimeout, RejectedByCaller]
            to: { sink: telegram, chat: "-1001234567890", text: "Пропущенный звонок: {{name CallFrom}}, {{local StartTime}}" }
          - name: everything to the archive
            to: archive

        """;
}
