using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Starting;

/// <summary>The file that <c>init</c> writes: it works as it is, and shows in comments what comes next.</summary>
internal static class FreshConfiguration
{
    /// <summary>The schema's file beside it, which its first line names.</summary>
    public const string SchemaFile = "router.schema.json";

    private const string FoundPlace = "@FOUND@";
    private const string ZonePlace = "@ZONE@";

    private const string Russian =
        """
        # yaml-language-server: $schema=router.schema.json
        #
        # Правила Router. Проверить: router check. Запустить: router run. Что будет с событием:
        #   router explain --event sample:Call.Finished,CallResult=RingingTimeout
        version: 1
        @ZONE@
        language: ru

        # Рабочие часы, для условия hours: work или hours: { not: work }.
        hours:
          work: [mon-fri 09:00-18:00]

        # Списки значений, для условия ClientID: { in: vip }.
        lists:
          vip: [531ef6c7-deb8-11e0-ad02-000c2926d843]

        agents:
          discover: true              # подключать все программы 1С-Коннект на этой машине
        @FOUND@
          # except: ["10*"]           # эти логины не подключать
          # never: [Colleagues/Message]   # переписку коллег не читать

        # Пути считаются от папки этого файла.
        sinks:
          screen: { type: console }
          archive: { type: file, path: data/events.jsonl }
          # crm:
          #   type: webhook
          #   url: https://crm.example.ru/hook
          #   bearer: "${secret:crm}"     # задать: router secrets set crm

        # Событие берёт каждый подходящий маршрут, по порядку; в один приёмник оно уходит один раз.
        routes:
          - name: пропущенные звонки
            when:
              object: Call
              state: Finished
              initiator: incoming
              CallResult: [NobodyToAnswer, RingingTimeout, RejectedByCaller]
            to: { sink: screen, text: "Пропущенный звонок: {{name CallFrom}}, {{local StartTime}}" }
          # - name: звонки в CRM
          #   when: { object: Call, state: Finished, mode: { not: Colleagues } }
          #   to: crm
          - name: всё на экран
            to: screen
          - name: всё в архив
            to: archive

        # Проверки правил без доставки: router test.
        tests:
          - name: пропущенный звонок
            event: { sample: missed-call }
            expect: { screen: "Пропущенный звонок: *", archive: "*" }

        """;

    private const string English =
        """
        # yaml-language-server: $schema=router.schema.json
        #
        # Router's rules. Check them: router check. Run: router run. What becomes of an event:
        #   router explain --event sample:Call.Finished,CallResult=RingingTimeout
        version: 1
        @ZONE@
        language: en

        # Working hours, for the condition hours: work or hours: { not: work }.
        hours:
          work: [mon-fri 09:00-18:00]

        # Lists of values, for the condition ClientID: { in: vip }.
        lists:
          vip: [531ef6c7-deb8-11e0-ad02-000c2926d843]

        agents:
          discover: true              # connect every 1C-Connect app on this machine
        @FOUND@
          # except: ["10*"]           # never connect these logins
          # never: [Colleagues/Message]   # never read what colleagues write to each other

        # Paths start at this file's folder.
        sinks:
          screen: { type: console }
          archive: { type: file, path: data/events.jsonl }
          # crm:
          #   type: webhook
          #   url: https://crm.example.com/hook
          #   bearer: "${secret:crm}"     # set it: router secrets set crm

        # An event takes every route that matches, in order; it goes to one sink once.
        routes:
          - name: missed calls
            when:
              object: Call
              state: Finished
              initiator: incoming
              CallResult: [NobodyToAnswer, RingingTimeout, RejectedByCaller]
            to: { sink: screen, text: "Missed call: {{name CallFrom}}, {{local StartTime}}" }
          # - name: calls to the CRM
          #   when: { object: Call, state: Finished, mode: { not: Colleagues } }
          #   to: crm
          - name: everything to the screen
            to: screen
          - name: everything to the archive
            to: archive

        # Tests of the rules, without delivering anything: router test.
        tests:
          - name: a missed call
            event: { sample: missed-call }
            expect: { screen: "Missed call: *", archive: "*" }

        """;

    /// <summary>The file's text.</summary>
    /// <param name="language">In which language.</param>
    /// <param name="logins">The logins whose pipes were found on this machine.</param>
    /// <param name="zone">This machine's time zone.</param>
    public static string Write(Language language, IReadOnlyList<string> logins, TimeZoneInfo zone)
    {
        string list = string.Join(", ", logins.Select(login => $"\"{login}\""));
        Bilingual found = logins.Count == 0
            ? new Bilingual(
                "  # logins: [\"271914\"]        # сейчас каналов на этой машине нет; здесь можно перечислить логины",
                "  # logins: [\"271914\"]        # no pipes on this machine just now; logins can be listed here")
            : new Bilingual($"  # logins: [{list}]   # найдены сейчас на этой машине", $"  # logins: [{list}]   # found on this machine just now");
        return (language == Language.Russian ? Russian : English)
            .ReplaceLineEndings("\n")
            .Replace(ZonePlace, ZoneLine(zone).In(language), StringComparison.Ordinal)
            .Replace(FoundPlace, found.In(language), StringComparison.Ordinal);
    }

    /// <summary>A clock that shows UTC says nothing about where its people are: somebody has to write that down.</summary>
    private static Bilingual ZoneLine(TimeZoneInfo zone)
    {
        string? name = zone.HasIanaId ? zone.Id
            : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out string? converted) ? converted
            : null;
        return name is null || zone.HasSameRules(TimeZoneInfo.Utc)
            ? new Bilingual(
                "# time-zone: Europe/Moscow    # впишите свой пояс: часы этой машины его не называют",
                "# time-zone: Europe/Moscow    # name your zone: this machine's clock does not")
            : new Bilingual($"time-zone: {name}", $"time-zone: {name}");
    }
}
