"""protocol.md section 2, "Forms that must all be read", and what the document does not name."""
from wire import answer, app, command, event, utf8


def write():
    states()
    event_times()
    inner_times()
    uuids()
    spellings()
    attributes()
    unknown_elements()


def states():
    finished = event("Call.Finished", None, "Call", "Finished", fields={"Duration": "5"})
    for name, xml in (
            ("element", '<Event Time="2015-03-25 12:00:00" Object="Call"><State>Finished</State><Duration>5</Duration></Event>'),
            ("short-unclosed", '<Event Time="2015-03-25 12:00:00" Object="Call"><State="Finished"><Duration>5</Duration></Event>'),
            ("short-end-tag", '<Event Time="2015-03-25 12:00:00" Object="Call"><State="Finished"></State><Duration>5</Duration></Event>'),
            ("short-end-tag-on-next-line",
             '<Event Time="2015-03-25 12:00:00" Object="Call">\n<State="Finished">\n</State>\n<Duration>5</Duration>\n</Event>'),
            ("short-self-closing", '<Event Time="2015-03-25 12:00:00" Object="Call"><State="Finished"/><Duration>5</Duration></Event>'),
            ("short-single-quotes", "<Event Time='2015-03-25 12:00:00' Object='Call'><State='Finished'><Duration>5</Duration></Event>"),
            ("short-last", '<Event Time="2015-03-25 12:00:00" Object="Call"><Duration>5</Duration><State="Finished"></Event>'),
            ("attribute", '<Event Time="2015-03-25 12:00:00" Object="Call" State="Finished"><Duration>5</Duration></Event>'),
            ("element-last", '<Event Time="2015-03-25 12:00:00" Object="Call"><Duration>5</Duration><State>Finished</State></Event>'),
            ("element-padded",
             '<Event Time="2015-03-25 12:00:00" Object="Call"><State>\n Finished\n</State><Duration>5</Duration></Event>'),
            ("element-cdata",
             '<Event Time="2015-03-25 12:00:00" Object="Call"><State><![CDATA[Finished]]></State><Duration>5</Duration></Event>')):
        answer(f"forms/state.{name}", app(xml), finished)
        answer(f"forms/state.{name}.bare-utf8", utf8(xml), finished)
    answer(
        "forms/state.blank",
        app('<Event Time="2015-03-25 12:00:00" Object="Call"><State></State></Event>',
            '<Event Time="2015-03-25 12:00:00" Object="Call"><State/></Event>',
            '<Event Time="2015-03-25 12:00:00" Object="Call"><State> </State></Event>'),
        event("Call", None, "Call", fields={"State": ""}),
        event("Call", None, "Call", fields={"State": ""}),
        event("Call", None, "Call", fields={"State": " "}))
    answer(
        "forms/state.no-break-space",
        app('<Event Time="2015-03-25 12:00:00" Object="Call"><State>\u00a0</State></Event>',
            '<Event Time="2015-03-25 12:00:00" Object="Call"><State><![CDATA[\u00a0]]></State></Event>'),
        event("Call", None, "Call", fields={"State": "\u00a0"}),
        event("Call", None, "Call", fields={"State": "\u00a0"}))
    answer(
        "forms/state.with-attribute",
        app('<Event Time="2015-03-25 12:00:00" Object="Call"><State A="1">Finished</State></Event>'),
        event("Call", None, "Call", fields={"State": {"A": "1", "Text": "Finished"}}))
    answer(
        "forms/state.blank-then-given",
        app('<Event Time="2015-03-25 12:00:00" Object="Call"><State></State><State>Started</State></Event>'),
        event("Call.Started", None, "Call", "Started", fields={"State": ""}))
    answer(
        "forms/state.twice",
        app('<Event Time="2015-03-25 12:00:00" Object="Call" State="Finished"><State>Finished</State></Event>'),
        event("Call.Finished", None, "Call", "Finished", fields={"State": "Finished"}))


def event_times():
    for name, written, read in (
            ("document", "2015-03-25 12:00:00", "2015-03-25T12:00:00Z"),
            ("t", "2015-03-25T12:00:00", "2015-03-25T12:00:00Z"),
            ("z", "2015-03-25T12:00:00Z", "2015-03-25T12:00:00Z"),
            ("space-z", "2015-03-25 12:00:00Z", "2015-03-25T12:00:00Z"),
            ("fraction", "2015-03-25 12:00:00.25", "2015-03-25T12:00:00.25Z"),
            ("fraction-3-z", "2015-03-25T12:00:00.123Z", "2015-03-25T12:00:00.123Z"),
            ("fraction-7", "2015-03-25T12:00:00.1234567", "2015-03-25T12:00:00.1234567Z"),
            ("fraction-9", "2015-03-25T12:00:00.123456789Z", "2015-03-25T12:00:00.1234567Z"),
            ("fraction-zero", "2015-03-25 12:00:00.000", "2015-03-25T12:00:00Z"),
            ("offset", "2015-03-25T15:00:00+03:00", "2015-03-25T12:00:00Z"),
            ("offset-space", "2015-03-25 15:00:00+03:00", "2015-03-25T12:00:00Z"),
            ("offset-negative", "2015-03-24T23:30:00-12:30", "2015-03-25T12:00:00Z"),
            ("offset-fraction", "2015-03-25T15:00:00.5+03:00", "2015-03-25T12:00:00.5Z"),
            ("offset-next-year", "2016-01-01T02:00:00+03:00", "2015-12-31T23:00:00Z"),
            ("leap-day", "2016-02-29 00:00:00", "2016-02-29T00:00:00Z")):
        answer(
            f"forms/time.{name}",
            app(f'<Event Time="{written}" Object="Message"/>'),
            event("Message", None, "Message", time=read))
    for name, written in (
            ("words", "вчера"), ("date-alone", "2015-03-25"), ("no-such-day", "2015-02-30 12:00:00"),
            ("russian", "25.03.2015 12:00:00"), ("number", "1427284800")):
        answer(
            f"forms/time.unreadable.{name}",
            app(f'<Event Time="{written}" Object="Message"/>'),
            event("Message", None, "Message", time="2026-01-01T00:00:00Z", timeText=written))
    for name, attribute in (("absent", ""), ("empty", ' Time=""')):
        answer(
            f"forms/time.{name}",
            app(f'<Event{attribute} Object="Message"/>'),
            event("Message", None, "Message", time="2026-01-01T00:00:00Z"))


def inner_times():
    """Inner times carry no zone: their text is kept whatever it says."""
    for name, text in (
            ("document", "2012-09-14T00:00:00"), ("space", "2012-09-14 00:00:00"), ("fraction", "2012-09-14T00:00:00.125"),
            ("z", "2012-09-14T00:00:00Z"), ("offset", "2012-09-14T00:00:00+04:00"), ("unreadable", "NOW()")):
        answer(
            f"forms/inner-time.{name}",
            app('<Event Time="2015-03-25 12:00:00" Object="Call">'
                f"<StartTime>{text}</StartTime><AcceptTime>{text}</AcceptTime><EndTime>{text}</EndTime>"
                f"<KeyPressedTime>{text}</KeyPressedTime><Sended>{text}</Sended>"
                f'<Comments><Comment DateTime="{text}">.</Comment></Comments>'
                f'<UploadedFiles><File StartTime="{text}"/></UploadedFiles></Event>'),
            event("Call", None, "Call", fields={
                "StartTime": text, "AcceptTime": text, "EndTime": text, "KeyPressedTime": text, "Sended": text,
                "Comments": [{"DateTime": text, "Text": "."}], "UploadedFiles": [{"StartTime": text}],
            }))


def uuids():
    for name, text in (
            ("dashes", "74237de0-5537-513c-f8d6-aae0c9499378"), ("no-dashes", "74237de05537513cf8d6aae0c9499378"),
            ("upper-case", "74237DE0-5537-513C-F8D6-AAE0C9499378"), ("upper-case-no-dashes", "74237DE05537513CF8D6AAE0C9499378")):
        answer(
            f"forms/uuid.{name}",
            app(f'<Event ID="{text}" Time="2015-03-25 12:00:00" Object="Call"><CallID>{text}</CallID></Event>'),
            event("Call", None, "Call", command=text, subject=text, fields={"CallID": text}))
    answer(
        "forms/uuid.padded",
        app('<Event ID=" 74237de05537513cf8d6aae0c9499378 " Time="2015-03-25 12:00:00" Object="Call">'
            "<CallID> 74237de05537513cf8d6aae0c9499378\n</CallID></Event>"),
        event("Call", None, "Call", command="74237de05537513cf8d6aae0c9499378", subject="74237de05537513cf8d6aae0c9499378",
              fields={"CallID": " 74237de05537513cf8d6aae0c9499378\n"}))
    answer(
        "forms/uuid.empty",
        app('<Event ID="" Time="2015-03-25 12:00:00" Object="Call"><CallID></CallID></Event>'),
        event("Call", None, "Call", fields={"CallID": ""}))


def spellings():
    answer(
        "forms/mode.service-clients",
        app('<Event Time="2015-03-25 12:00:00" Mode="ServiceClients" Object="Message" Initiator="Incoming"/>'),
        event("Message", "ServicesClients", "Message", initiator="incoming"))
    answer(
        "forms/mode.service-clients.command",
        utf8('<Command Action="SendMessage" Mode="ServiceClients"/>'),
        command("SendMessage", None, "ServicesClients"))
    answer(
        "forms/action.event-unsubscribe",
        utf8('<Command Action="EventUnsubscribe" Mode="Softphone" Object="Call" Initiator="Self"/>'
             '<Command Action="EventUnSubscribe" Mode="Softphone" Object="Call" Initiator="Self"/>'),
        command("EventUnSubscribe", None, "Softphone", "Call", "self"),
        command("EventUnSubscribe", None, "Softphone", "Call", "self"))
    answer(
        "forms/initiator",
        app('<Event Time="2015-03-25 12:00:00" Initiator="Incoming"/>', '<Event Time="2015-03-25 12:00:00" Initiator="incoming"/>',
            '<Event Time="2015-03-25 12:00:00" Initiator="Self"/>', '<Event Time="2015-03-25 12:00:00" Initiator="self"/>'),
        event("Event", initiator="incoming"), event("Event", initiator="incoming"),
        event("Event", initiator="self"), event("Event", initiator="self"))


def attributes():
    answer(
        "forms/attributes.none",
        app("<Event/>", "<Event></Event>", "<Event><Status>Away</Status></Event>"),
        event("Event", time="2026-01-01T00:00:00Z"), event("Event", time="2026-01-01T00:00:00Z"),
        event("Event", time="2026-01-01T00:00:00Z", fields={"Status": "Away"}))
    answer(
        "forms/attributes.no-mode",
        app('<Event Time="2015-03-25 12:00:00" Object="AgentOnlineStatus" Initiator="Self"><Status>Online</Status></Event>'),
        event("AgentOnlineStatus", None, "AgentOnlineStatus", initiator="self", fields={"Status": "Online"}))
    answer(
        "forms/attributes.no-initiator",
        app('<Event Time="2015-03-25 12:00:00" Mode="Colleagues" Object="AgentOnlineStatus"><Status>Online</Status></Event>'),
        event("AgentOnlineStatus", "Colleagues", "AgentOnlineStatus", fields={"Status": "Online"}))
    answer(
        "forms/attributes.any-order",
        app('<Event Initiator="Self" Object="Call" Mode="Softphone" Time="2015-03-25 12:00:00" ID="7"/>'),
        event("Call", "Softphone", "Call", initiator="self", command="7"))
    answer(
        "forms/attributes.single-quotes",
        app("<Event Time='2015-03-25 12:00:00' Mode='Softphone' Object='Call' Initiator='Self' Note='\"да\"'/>"),
        event("Call", "Softphone", "Call", initiator="self", attributes={"Note": "\"да\""}))
    answer(
        "forms/attributes.white-space",
        app('<Event\r\n  Time = "2015-03-25 12:00:00"\n\tMode= "Softphone" Object ="Call" >\n<Duration >5</Duration\n></Event >'),
        event("Call", "Softphone", "Call", fields={"Duration": "5"}))
    answer(
        "forms/attributes.unknown",
        app('<Event Time="2015-03-25 12:00:00" Object="Call" Version="3" Узел="А &amp; Б" Action="Call" Empty=""/>'),
        event("Call", None, "Call", attributes={"Version": "3", "Узел": "А & Б", "Action": "Call", "Empty": ""}))
    answer(
        "forms/attributes.unknown.command",
        utf8('<Command Action="Call" Time="2015-03-25 12:00:00" State="Started" Version="3"><State>Started</State></Command>'),
        command("Call", attributes={"Time": "2015-03-25 12:00:00", "State": "Started", "Version": "3"}, fields={"State": "Started"}))
    answer(
        "forms/names-keep-their-case",
        app('<Event Time="2015-03-25 12:00:00" object="Call"><status>Online</status></Event>'),
        event("Event", attributes={"object": "Call"}, fields={"status": "Online"}))


def unknown_elements():
    answer(
        "forms/unknown.elements",
        app('<Event Time="2015-03-25 12:00:00" Object="Call"><CounterpartID>7</CounterpartID><QueueName>Линия 1</QueueName>'
            "<x:Extra.1-a>y</x:Extra.1-a><Тема>обновление</Тема></Event>"),
        event("Call", None, "Call", fields={
            "CounterpartID": "7", "QueueName": "Линия 1", "x:Extra.1-a": "y", "Тема": "обновление"}))
    answer(
        "forms/unknown.elements.bare-utf8",
        utf8('<Event Time="2015-03-25 12:00:00" Object="Call"><Тема>обновление</Тема></Event>'),
        event("Call", None, "Call", fields={"Тема": "обновление"}))
    answer(
        "forms/unknown.attributes-of-elements",
        app('<Event Time="2015-03-25 12:00:00" Object="AgentOnlineStatus"><Status Code="1">Online</Status><Device Kind="usb"/></Event>'),
        event("AgentOnlineStatus", None, "AgentOnlineStatus",
              fields={"Status": {"Code": "1", "Text": "Online"}, "Device": {"Kind": "usb"}}))
    answer(
        "forms/unknown.nested",
        app('<Event Time="2015-03-25 12:00:00" Object="Call"><Queue Id="5">\n  <Name>Линия 1</Name>\n  <Agents><Agent>101</Agent>'
            "<Agent>102</Agent><Chief><Name>Иван</Name></Chief></Agents>\n</Queue></Event>"),
        event("Call", None, "Call", fields={"Queue": {
            "Id": "5", "Name": "Линия 1", "Agents": {"Agent": ["101", "102"], "Chief": {"Name": "Иван"}}}}))
    answer(
        "forms/unknown.nested.same-name-as-the-root",
        utf8('<Event Time="2015-03-25 12:00:00" Object="Call"><Event><Event>в</Event></Event><Event/><EventID>1</EventID></Event>'),
        event("Call", None, "Call", fields={"Event": [{"Event": "в"}, ""], "EventID": "1"}))
    answer(
        "forms/unknown.mixed-text",
        app('<Event Time="2015-03-25 12:00:00" Object="Call"><Note>до<B>1</B>после</Note></Event>'),
        event("Call", None, "Call", fields={"Note": {"Text": ["до", "после"], "B": "1"}}))
    answer(
        "forms/unknown.files-and-comments-elsewhere",
        app('<Event Time="2015-03-25 12:00:00" Object="Message"><UploadedFiles><File Name="a" Hash="f0"/></UploadedFiles>'
            "<Comments><Comment>x</Comment></Comments></Event>"),
        event("Message", None, "Message", fields={"UploadedFiles": [{"Name": "a", "Hash": "f0"}], "Comments": [{"Text": "x"}]}))
    answer(
        "forms/unknown.list-items-elsewhere",
        app('<Event Time="2015-03-25 12:00:00" Object="Call"><File Name="a"/><Comment>x</Comment></Event>'),
        event("Call", None, "Call", fields={"File": {"Name": "a"}, "Comment": "x"}))
    answer(
        "forms/repeated.leaves",
        app('<Event Time="2015-03-25 12:00:00" Object="Call"><UserID>1</UserID><Duration>5</Duration><UserID>2</UserID>'
            "<UserID></UserID></Event>"),
        event("Call", None, "Call", fields={"UserID": ["1", "2", ""], "Duration": "5"}))
    answer(
        "forms/repeated.elements",
        app('<Event Time="2015-03-25 12:00:00" Object="Call"><Leg No="1"/><Leg No="2">x</Leg></Event>'),
        event("Call", None, "Call", fields={"Leg": [{"No": "1"}, {"No": "2", "Text": "x"}]}))
    answer(
        "forms/repeated.key",
        app('<Event Time="2015-03-25 12:00:00" Object="Call"><CallID>1</CallID><CallID>2</CallID></Event>'),
        event("Call", None, "Call", subject="1", fields={"CallID": ["1", "2"]}))
    answer(
        "forms/deepest",
        app('<Event Time="2015-03-25 12:00:00">' + "".join(f"<a{i}>" for i in range(2, 16)) + "<a16>дно</a16>"
            + "".join(f"</a{i}>" for i in range(15, 1, -1)) + "</Event>"),
        event("Event", fields={"a2": {"a3": {"a4": {"a5": {"a6": {"a7": {"a8": {"a9": {"a10": {"a11": {"a12": {"a13": {"a14": {
            "a15": {"a16": "дно"}}}}}}}}}}}}}}}))
