"""protocol.md section 2: every Object with every State and element its table names, and the document's example."""
from wire import answer, app, event, kebab, utf16, utf8

CALL = "74237de0-5537-513c-f8d6-aae0c9499378"
SESSION = "0b6c1f9e-6a2b-4f0c-9a52-1d7c1b7ff001"
TICKET = "5d8a7c44-0f5e-4b5e-8f7d-7a3c2e9b1001"
CLIENT = "531ef6c7-deb8-11e0-ad02-000c2926d843"
USER = "af4ff1e0-584b-11e4-80c5-0025904f970d"
SERVICE = "c72c935f-b9e9-11e0-8fc5-000c2926d843"
COLLEAGUE = "9cc54ec8-e299-11e0-8d8a-000c2926d843"
SPECIALIST = "2727c543-55fc-11e4-80c5-0025904f970d"

# Verbatim, section 1.1.6 of the vendor's document, line breaks and all.
DOCUMENT_EVENT = """<Event Time="2015-03-25 12:00:00" Mode="ServicesClients" Object="Message" Initiator="self">
<State="Finished">
<MessageID>74237de05537513cf8d6aae0c9499378</MessageID>
<ClientID>531ef6c7-deb8-11e0-ad02-000c2926d843</ClientID>
<UserID>531ef6c7-deb8-11e0-ad02-000c2926d843</UserID>
<ServiceID>c72c935f-b9e9-11e0-8fc5-000c2926d843</ServiceID>
<AuthorID>74237de05537513cf8d6aae0c9499378</AuthorID>
<MessageBody>привет </MessageBody>
<Sended>2012-09-14T00:00:00</Sended>
</Event>
"""

DOCUMENT_EVENT_READ = event(
    "Message.Finished", "ServicesClients", "Message", "Finished", "self", time="2015-03-25T12:00:00Z",
    fields={
        "MessageID": "74237de05537513cf8d6aae0c9499378",
        "ClientID": "531ef6c7-deb8-11e0-ad02-000c2926d843",
        "UserID": "531ef6c7-deb8-11e0-ad02-000c2926d843",
        "ServiceID": "c72c935f-b9e9-11e0-8fc5-000c2926d843",
        "AuthorID": "74237de05537513cf8d6aae0c9499378",
        "MessageBody": "привет ",
        "Sended": "2012-09-14T00:00:00",
    })

# 525 characters: the length of a usual Call.Finished.
USUAL_CALL = (
    '<Event Time="2026-03-25 12:01:35" Mode="Softphone" Object="Call" Initiator="Incoming">'
    "<State>Finished</State>"
    "<CallID>74237de0-5537-513c-f8d6-aae0c9499378</CallID>"
    "<CallFrom>+7 495 1234567</CallFrom>"
    "<CallTo>531ef6c7-deb8-11e0-ad02-000c2926d843</CallTo>"
    "<StartTime>2026-03-25T15:00:00</StartTime>"
    "<AcceptTime>2026-03-25T15:00:12</AcceptTime>"
    "<EndTime>2026-03-25T15:01:34</EndTime>"
    "<Duration>94</Duration>"
    "<BillSec>82</BillSec>"
    "<CallResult>Success</CallResult>"
    "<CounterpartID>af4ff1e0-584b-11e4-80c5-0025904f970d</CounterpartID>"
    "</Event>")


def write():
    document_example()
    statuses()
    messages()
    calls()
    call_results()
    usual_call()
    sessions()
    tickets()


def document_example():
    answer("events/document-example", app(DOCUMENT_EVENT), DOCUMENT_EVENT_READ)
    answer("events/document-example.bare-utf16", utf16(DOCUMENT_EVENT), DOCUMENT_EVENT_READ)
    answer("events/document-example.bare-utf8", utf8(DOCUMENT_EVENT), DOCUMENT_EVENT_READ)
    answer("events/document-example.crlf", utf8(DOCUMENT_EVENT.replace("\n", "\r\n")), DOCUMENT_EVENT_READ)


def statuses():
    for status in ("Connecting", "Online", "Away", "Talking", "DoNotDisturb", "BusyForNewRequests"):
        answer(
            f"events/agent-online-status.{kebab(status)}",
            app('<Event Time="2015-03-25 12:00:00" Mode="ServicesClients" Object="AgentOnlineStatus" Initiator="Self">'
                f"<Status>{status}</Status></Event>"),
            event("AgentOnlineStatus", "ServicesClients", "AgentOnlineStatus", initiator="self", fields={"Status": status}))
    answer(
        "events/agent-online-status.colleague",
        app('<Event Time="2015-03-25 12:00:00" Mode="Colleagues" Object="AgentOnlineStatus" Initiator="Incoming">'
            f"<ColleagueID>{COLLEAGUE}</ColleagueID><Status>Away</Status></Event>"),
        event("AgentOnlineStatus", "Colleagues", "AgentOnlineStatus", initiator="incoming",
              fields={"ColleagueID": COLLEAGUE, "Status": "Away"}))
    answer(
        "events/agent-online-status.object-alone",
        app('<Event Time="2015-03-25 12:00:00" Object="AgentOnlineStatus"><Status>Away</Status></Event>'),
        event("AgentOnlineStatus", None, "AgentOnlineStatus", fields={"Status": "Away"}))


def messages():
    answer(
        "events/message.services-clients",
        app('<Event Time="2015-03-25 12:00:00" Mode="ServicesClients" Object="Message" Initiator="Incoming">'
            f"<ClientID>{CLIENT}</ClientID><UserID>{USER}</UserID><ServiceID>{SERVICE}</ServiceID>"
            f"<MessageID>{CALL}</MessageID><AuthorID>{USER}</AuthorID><MessageBody>Не проводится документ</MessageBody>"
            f"<Sended>2015-03-25T15:00:00</Sended><SpecialistID>{SPECIALIST}</SpecialistID></Event>"),
        event("Message", "ServicesClients", "Message", initiator="incoming", fields={
            "ClientID": CLIENT, "UserID": USER, "ServiceID": SERVICE, "MessageID": CALL, "AuthorID": USER,
            "MessageBody": "Не проводится документ", "Sended": "2015-03-25T15:00:00", "SpecialistID": SPECIALIST,
        }))
    answer(
        "events/message.colleagues",
        app('<Event Time="2015-03-25 12:00:00" Mode="Colleagues" Object="Message" Initiator="Incoming">'
            f"<ColleagueID>{COLLEAGUE}</ColleagueID><MessageID>{CALL}</MessageID><AuthorID>{COLLEAGUE}</AuthorID>"
            "<MessageBody>обед?</MessageBody><Sended>2015-03-25T15:00:00</Sended></Event>"),
        event("Message", "Colleagues", "Message", initiator="incoming", subject=COLLEAGUE, fields={
            "ColleagueID": COLLEAGUE, "MessageID": CALL, "AuthorID": COLLEAGUE, "MessageBody": "обед?",
            "Sended": "2015-03-25T15:00:00",
        }))
    answer(
        "events/message.own-command",
        app('<Event ID="6f9619ff-8b86-d011-b42d-00cf4fc964ff" Time="2015-03-25 12:00:00" Mode="Colleagues" Object="Message"'
            f' Initiator="Self"><ColleagueID>{COLLEAGUE}</ColleagueID><MessageID>{CALL}</MessageID>'
            f"<AuthorID>{USER}</AuthorID><MessageBody>да</MessageBody><Sended>2015-03-25T15:00:01</Sended></Event>"),
        event("Message", "Colleagues", "Message", initiator="self", command="6f9619ff-8b86-d011-b42d-00cf4fc964ff",
              subject=COLLEAGUE, fields={
                  "ColleagueID": COLLEAGUE, "MessageID": CALL, "AuthorID": USER, "MessageBody": "да",
                  "Sended": "2015-03-25T15:00:01",
              }))


def calls():
    call_of("initialized", "Initialized", "", {})
    call_of("started", "Started", "<StartTime>2015-03-25T15:00:00</StartTime>", {"StartTime": "2015-03-25T15:00:00"})
    call_of(
        "call-accepted", "CallAccepted",
        "<StartTime>2015-03-25T15:00:00</StartTime><AcceptTime>2015-03-25T15:00:07</AcceptTime>",
        {"StartTime": "2015-03-25T15:00:00", "AcceptTime": "2015-03-25T15:00:07"})
    call_of(
        "call-in-progress", "CallInProgress",
        "<KeyPressed>#</KeyPressed><KeyPressedTime>2015-03-25T15:00:30</KeyPressedTime>",
        {"KeyPressed": "#", "KeyPressedTime": "2015-03-25T15:00:30"})
    call_of(
        "mp3-record-ready", "MP3RecordReady",
        "<CallRecordLink>https://cus.example.com/rec?id=1&amp;fmt=mp3</CallRecordLink>",
        {"CallRecordLink": "https://cus.example.com/rec?id=1&fmt=mp3"})
    call_of("call-error", "CallError", "<SipCause>486 Busy Here</SipCause>", {"SipCause": "486 Busy Here"})
    answer(
        "events/call.services-clients",
        app('<Event Time="2015-03-25 12:00:00" Mode="ServicesClients" Object="Call" Initiator="Incoming">'
            f"<State>Started</State><ClientID>{CLIENT}</ClientID><UserID>{USER}</UserID><ServiceID>{SERVICE}</ServiceID>"
            f"<CallID>{CALL}</CallID><CallFrom>{USER}</CallFrom><CallTo>{SPECIALIST}</CallTo>"
            "<StartTime>2015-03-25T15:00:00</StartTime></Event>"),
        event("Call.Started", "ServicesClients", "Call", "Started", "incoming", subject=CALL, fields={
            "ClientID": CLIENT, "UserID": USER, "ServiceID": SERVICE, "CallID": CALL, "CallFrom": USER, "CallTo": SPECIALIST,
            "StartTime": "2015-03-25T15:00:00",
        }))
    answer(
        "events/call.colleagues",
        app('<Event Time="2015-03-25 12:00:00" Mode="Colleagues" Object="Call" Initiator="Self">'
            f"<State>Started</State><ColleagueID>{COLLEAGUE}</ColleagueID><CallID>{CALL}</CallID>"
            f"<CallFrom>{USER}</CallFrom><CallTo>{COLLEAGUE}</CallTo><StartTime>2015-03-25T15:00:00</StartTime></Event>"),
        event("Call.Started", "Colleagues", "Call", "Started", "self", subject=CALL, fields={
            "ColleagueID": COLLEAGUE, "CallID": CALL, "CallFrom": USER, "CallTo": COLLEAGUE,
            "StartTime": "2015-03-25T15:00:00",
        }))
    answer(
        "events/call.counterpart",
        app('<Event Time="2015-03-25 12:00:00" Mode="Softphone" Object="Call" Initiator="Incoming"><State>Started</State>'
            f"<CallID>{CALL}</CallID><CounterpartID>{USER}</CounterpartID></Event>"),
        event("Call.Started", "Softphone", "Call", "Started", "incoming", subject=CALL,
              fields={"CallID": CALL, "CounterpartID": USER}))


def call_of(name, state, elements, fields):
    answer(
        f"events/call.{name}",
        app('<Event Time="2015-03-25 12:00:00" Mode="Softphone" Object="Call" Initiator="Self">'
            f"<State>{state}</State><CallID>{CALL}</CallID><CallFrom>101</CallFrom><CallTo>+74951234567</CallTo>"
            f"{elements}</Event>"),
        event(f"Call.{state}", "Softphone", "Call", state, "self", subject=CALL,
              fields={"CallID": CALL, "CallFrom": "101", "CallTo": "+74951234567"} | fields))


def call_results():
    for word in ("Success", "NobodyToAnswer", "RingingTimeout", "RejectedByCallee", "RejectedByCaller", "PBXunreachableForMe",
                 "PBXunreachableForTarget", "TargetHaveNoSoundDevices", "IHaveNoSoundDevices"):
        answer(
            f"events/call.finished.{kebab(word)}",
            app('<Event Time="2015-03-25 12:00:00" Mode="Softphone" Object="Call" Initiator="Incoming">'
                f"<State>Finished</State><CallID>{CALL}</CallID><CallFrom>+74951234567</CallFrom><CallTo>101</CallTo>"
                "<StartTime>2015-03-25T15:00:00</StartTime><AcceptTime></AcceptTime><EndTime>2015-03-25T15:00:30</EndTime>"
                f"<Duration>30</Duration><BillSec>0</BillSec><CallResult>{word}</CallResult></Event>"),
            event("Call.Finished", "Softphone", "Call", "Finished", "incoming", subject=CALL, fields={
                "CallID": CALL, "CallFrom": "+74951234567", "CallTo": "101", "StartTime": "2015-03-25T15:00:00",
                "AcceptTime": "", "EndTime": "2015-03-25T15:00:30", "Duration": "30", "BillSec": "0", "CallResult": word,
            }))


def usual_call():
    assert len(USUAL_CALL) == 525, len(USUAL_CALL)
    answer(
        "events/call.finished.525", app(USUAL_CALL),
        event("Call.Finished", "Softphone", "Call", "Finished", "incoming", time="2026-03-25T12:01:35Z",
              subject="74237de0-5537-513c-f8d6-aae0c9499378", fields={
                  "CallID": "74237de0-5537-513c-f8d6-aae0c9499378",
                  "CallFrom": "+7 495 1234567",
                  "CallTo": "531ef6c7-deb8-11e0-ad02-000c2926d843",
                  "StartTime": "2026-03-25T15:00:00",
                  "AcceptTime": "2026-03-25T15:00:12",
                  "EndTime": "2026-03-25T15:01:34",
                  "Duration": "94",
                  "BillSec": "82",
                  "CallResult": "Success",
                  "CounterpartID": "af4ff1e0-584b-11e4-80c5-0025904f970d",
              }))


def sessions():
    answer(
        "events/remote-access-session.started",
        app('<Event Time="2015-03-25 12:00:00" Mode="ServicesClients" Object="RemoteAccessSession" Initiator="Self">'
            f"<State>Started</State><ClientID>{CLIENT}</ClientID><UserID>{USER}</UserID><ServiceID>{SERVICE}</ServiceID>"
            f"<SessionID>{SESSION}</SessionID><AuthorID>{SPECIALIST}</AuthorID><StartTime>2015-03-25T15:00:00</StartTime>"
            "<HostCompName>BUH-01</HostCompName><AdminCompName>SUPPORT-7</AdminCompName>"
            "<HostIP>192.168.1.15</HostIP><AdminIP>10.0.0.7</AdminIP></Event>"),
        event("RemoteAccessSession.Started", "ServicesClients", "RemoteAccessSession", "Started", "self", subject=SESSION, fields={
            "ClientID": CLIENT, "UserID": USER, "ServiceID": SERVICE, "SessionID": SESSION, "AuthorID": SPECIALIST,
            "StartTime": "2015-03-25T15:00:00", "HostCompName": "BUH-01", "AdminCompName": "SUPPORT-7",
            "HostIP": "192.168.1.15", "AdminIP": "10.0.0.7",
        }))
    answer(
        "events/remote-access-session.finished",
        app('<Event Time="2015-03-25 12:00:00" Mode="Colleagues" Object="RemoteAccessSession" Initiator="Incoming">'
            f"<State>Finished</State><ColleagueID>{COLLEAGUE}</ColleagueID><SessionID>{SESSION}</SessionID>"
            f"<AuthorID>{COLLEAGUE}</AuthorID><EndTime>2015-03-25T15:20:00</EndTime><Duration>1200</Duration>"
            "<UploadedFiles>"
            '<File Name="patch.zip" SourceDir="C:\\Temp" DestinDir="D:\\1C" Size="1048576" StartTime="2015-03-25T15:05:00" Duration="12"/>'
            '<File Name="акт &quot;сверки&quot;.xlsx" SourceDir="C:\\Мои документы" DestinDir="D:\\" Size="0" StartTime="2015-03-25T15:06:00" Duration="0"/>'
            "</UploadedFiles>"
            "<DownloadedFiles>"
            '<File Name="1Cv8.log" SourceDir="D:\\1C" DestinDir="C:\\Temp" Size="77" StartTime="2015-03-25T15:07:00" Duration="1"/>'
            "</DownloadedFiles></Event>"),
        event("RemoteAccessSession.Finished", "Colleagues", "RemoteAccessSession", "Finished", "incoming", subject=SESSION, fields={
            "ColleagueID": COLLEAGUE, "SessionID": SESSION, "AuthorID": COLLEAGUE, "EndTime": "2015-03-25T15:20:00",
            "Duration": "1200",
            "UploadedFiles": [
                {"Name": "patch.zip", "SourceDir": "C:\\Temp", "DestinDir": "D:\\1C", "Size": "1048576",
                 "StartTime": "2015-03-25T15:05:00", "Duration": "12"},
                {"Name": "акт \"сверки\".xlsx", "SourceDir": "C:\\Мои документы", "DestinDir": "D:\\", "Size": "0",
                 "StartTime": "2015-03-25T15:06:00", "Duration": "0"},
            ],
            "DownloadedFiles": [
                {"Name": "1Cv8.log", "SourceDir": "D:\\1C", "DestinDir": "C:\\Temp", "Size": "77",
                 "StartTime": "2015-03-25T15:07:00", "Duration": "1"},
            ],
        }))
    answer(
        "events/remote-access-session.finished.no-files",
        app('<Event Time="2015-03-25 12:00:00" Mode="ServicesClients" Object="RemoteAccessSession" Initiator="Self">'
            f"<State>Finished</State><SessionID>{SESSION}</SessionID>"
            "<UploadedFiles></UploadedFiles><DownloadedFiles/></Event>"),
        event("RemoteAccessSession.Finished", "ServicesClients", "RemoteAccessSession", "Finished", "self", subject=SESSION,
              fields={"SessionID": SESSION, "UploadedFiles": [], "DownloadedFiles": []}))


def tickets():
    ticket_of("appointed", "Appointed", f"<AppointedSpecialistID>{SPECIALIST}</AppointedSpecialistID>",
              {"AppointedSpecialistID": SPECIALIST})
    ticket_of("finished", "Finished", "<TreatmentDuration>3600</TreatmentDuration>", {"TreatmentDuration": "3600"})
    for mark in "12345":
        ticket_of(f"service-quality-assessment.{mark}", "ServiceQualityAssessment", f"<Assessment>{mark}</Assessment>",
                  {"Assessment": mark})
    ticket_of(
        "comments", "Comments",
        "<Comments>"
        f'<Comment AuthorID="{USER}" DateTime="2015-03-25T16:00:00"> Текст комментария</Comment>'
        f'<Comment AuthorID="{SPECIALIST}" DateTime="2015-03-25T16:05:00">Спасибо!</Comment>'
        "</Comments>",
        {"Comments": [
            {"AuthorID": USER, "DateTime": "2015-03-25T16:00:00", "Text": " Текст комментария"},
            {"AuthorID": SPECIALIST, "DateTime": "2015-03-25T16:05:00", "Text": "Спасибо!"},
        ]})
    ticket_of("comments.one", "Comments", "<Comments><Comment>Ок</Comment></Comments>", {"Comments": [{"Text": "Ок"}]})
    ticket_of("comments.none", "Comments", "<Comments/>", {"Comments": []})


def ticket_of(name, state, elements, fields):
    answer(
        f"events/treatment.{name}",
        app('<Event Time="2015-03-25 12:00:00" Mode="ServicesClients" Object="Treatment" Initiator="Incoming">'
            f"<State>{state}</State><ClientID>{CLIENT}</ClientID><UserID>{USER}</UserID><ServiceID>{SERVICE}</ServiceID>"
            f"<TreatmentID>{TICKET}</TreatmentID>{elements}</Event>"),
        event(f"Treatment.{state}", "ServicesClients", "Treatment", state, "incoming", subject=TICKET,
              fields={"ClientID": CLIENT, "UserID": USER, "ServiceID": SERVICE, "TreatmentID": TICKET} | fields))
