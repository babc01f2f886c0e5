"""protocol.md section 3: every Action with the attributes and elements its table names, and the document's example."""
from wire import answer, command, kebab, utf8

ID = "6f9619ff-8b86-d011-b42d-00cf4fc964ff"
CLIENT = "9cc54ec8-e299-11e0-8d8a-000c2926d843"
USER = "af4ff1e0-584b-11e4-80c5-0025904f970d"
SERVICE = "2727c543-55fc-11e4-80c5-0025904f970d"

# Verbatim, section 2.2 of the vendor's document, line breaks and all.
DOCUMENT_COMMAND = """<Command ID=" GUID "
Action="SendMessage"
Mode="ServicesClients">
<ClientID>9cc54ec8-e299-11e0-8d8a-000c2926d843</ClientID>
<UserID>af4ff1e0-584b-11e4-80c5-0025904f970d</UserID>
<ServiceID>2727c543-55fc-11e4-80c5-0025904f970d</ServiceID>
<MessageBody>pipe test user chat</MessageBody>
</Command>
"""

DOCUMENT_COMMAND_READ = command("SendMessage", "GUID", "ServicesClients", fields={
    "ClientID": "9cc54ec8-e299-11e0-8d8a-000c2926d843",
    "UserID": "af4ff1e0-584b-11e4-80c5-0025904f970d",
    "ServiceID": "2727c543-55fc-11e4-80c5-0025904f970d",
    "MessageBody": "pipe test user chat",
})

# The 19 that Router asks for: the reference client's 17 and the two of colleagues' status.
CATEGORIES = [
    ("ServicesClients", "AgentOnlineStatus", "Incoming", "incoming"),
    ("ServicesClients", "AgentOnlineStatus", "Self", "self"),
    ("Colleagues", "AgentOnlineStatus", "Incoming", "incoming"),
    ("Colleagues", "AgentOnlineStatus", "Self", "self"),
    ("ServicesClients", "Message", "Incoming", "incoming"),
    ("ServicesClients", "Message", "Self", "self"),
    ("Colleagues", "Message", "Incoming", "incoming"),
    ("Colleagues", "Message", "Self", "self"),
    ("ServicesClients", "Call", "Incoming", "incoming"),
    ("ServicesClients", "Call", "Self", "self"),
    ("Colleagues", "Call", "Incoming", "incoming"),
    ("Colleagues", "Call", "Self", "self"),
    ("Softphone", "Call", "Incoming", "incoming"),
    ("Softphone", "Call", "Self", "self"),
    ("ServicesClients", "RemoteAccessSession", "Incoming", "incoming"),
    ("ServicesClients", "RemoteAccessSession", "Self", "self"),
    ("Colleagues", "RemoteAccessSession", "Incoming", "incoming"),
    ("Colleagues", "RemoteAccessSession", "Self", "self"),
    ("ServicesClients", "Treatment", "Incoming", "incoming"),
]


def write():
    answer("commands/document-example", utf8(DOCUMENT_COMMAND), DOCUMENT_COMMAND_READ)
    answer("commands/document-example.crlf", utf8(DOCUMENT_COMMAND.replace("\n", "\r\n")), DOCUMENT_COMMAND_READ)
    subscriptions()
    statuses()
    messages()
    answer(
        "commands/call",
        utf8(f'<Command Action="Call" ID="{ID}" Mode="Softphone"><CallTo>+74951234567</CallTo></Command>'),
        command("Call", ID, "Softphone", fields={"CallTo": "+74951234567"}))
    ids()


def subscriptions():
    for action in ("EventSubscribe", "EventUnSubscribe"):
        answer(
            f"commands/{kebab(action)}.19-categories",
            utf8("".join(
                f'<Command Action="{action}" ID="{ID}" Mode="{mode}" Object="{about}" Initiator="{wire}"/>'
                for mode, about, wire, _ in CATEGORIES)),
            *(command(action, ID, mode, about, initiator) for mode, about, _, initiator in CATEGORIES))
    answer(
        "commands/event-subscribe.document",
        utf8('<Command Action="EventSubscribe" Mode="ServicesClients" Object="AgentOnlineStatus" Initiator="Self"></Command>'),
        command("EventSubscribe", None, "ServicesClients", "AgentOnlineStatus", "self"))
    answer(
        "commands/event-un-subscribe.document",
        utf8('<Command Action="EventUnSubscribe" Mode="Colleagues" Object="AgentOnlineStatus" Initiator="Self"></Command>'),
        command("EventUnSubscribe", None, "Colleagues", "AgentOnlineStatus", "self"))


def statuses():
    for status in ("Online", "Away", "DoNotDisturb", "BusyForNewRequests"):
        answer(
            f"commands/change-my-online-status.{kebab(status)}",
            utf8(f'<Command Action="ChangeMyOnlineStatus" ID="{ID}"><Status>{status}</Status></Command>'),
            command("ChangeMyOnlineStatus", ID, fields={"Status": status}))
    answer(
        "commands/change-my-online-status.document",
        utf8('<Command Action="ChangeMyOnlineStatus"> <Status> </Status> </Command>'),
        command("ChangeMyOnlineStatus", fields={"Status": " "}))


def messages():
    answer(
        "commands/send-message.services-clients",
        utf8(f'<Command Action="SendMessage" ID="{ID}" Mode="ServicesClients"><ClientID>{CLIENT}</ClientID>'
             f"<UserID>{USER}</UserID><ServiceID>{SERVICE}</ServiceID><MessageBody>ЗАО &lt;Ромашка&gt; &amp; К° 🌼</MessageBody></Command>"),
        command("SendMessage", ID, "ServicesClients", fields={
            "ClientID": CLIENT, "UserID": USER, "ServiceID": SERVICE, "MessageBody": "ЗАО <Ромашка> & К° 🌼"}))
    answer(
        "commands/send-message.colleagues",
        utf8(f'<Command Action="SendMessage" ID="{ID}" Mode="Colleagues"><ColleagueID>{USER}</ColleagueID>'
             "<MessageBody>обед?</MessageBody></Command>"),
        command("SendMessage", ID, "Colleagues", fields={"ColleagueID": USER, "MessageBody": "обед?"}))
    answer(
        "commands/send-message.colleagues.user-id",
        utf8(f'<Command Action="SendMessage" ID="{ID}" Mode="Colleagues"><UserID>{USER}</UserID>'
             "<MessageBody>обед?</MessageBody></Command>"),
        command("SendMessage", ID, "Colleagues", fields={"UserID": USER, "MessageBody": "обед?"}))
    answer(
        "commands/send-message.go-client",
        utf8(f'<Command Action="SendMessage" Mode="ServicesClients"><ClientID>{CLIENT}</ClientID><UserID>{USER}</UserID>'
             f"<ServiceID>{SERVICE}</ServiceID><TreatmentID>{ID}</TreatmentID><SpecialistID>{USER}</SpecialistID>"
             "<Citation>как было</Citation><MessageBody>стало</MessageBody></Command>"),
        command("SendMessage", None, "ServicesClients", fields={
            "ClientID": CLIENT, "UserID": USER, "ServiceID": SERVICE, "TreatmentID": ID, "SpecialistID": USER,
            "Citation": "как было", "MessageBody": "стало"}))


def ids():
    answer(
        "commands/without-id.back-to-back",
        utf8('<Command Action="EventSubscribe" Mode="Softphone" Object="Call" Initiator="Incoming"></Command>'
             '<Command Action="EventSubscribe" Mode="Softphone" Object="Call" Initiator="Self"></Command>'
             '<Command Action="ChangeMyOnlineStatus"><Status>Away</Status></Command>'),
        command("EventSubscribe", None, "Softphone", "Call", "incoming"),
        command("EventSubscribe", None, "Softphone", "Call", "self"),
        command("ChangeMyOnlineStatus", fields={"Status": "Away"}))
    for name, written, read in (
            ("empty", "", None),
            ("blank", "  ", None),
            ("padded", f"  {ID} ", ID),
            ("braces", "{6F9619FF-8B86-D011-B42D-00CF4FC964FF}", "{6F9619FF-8B86-D011-B42D-00CF4FC964FF}"),
            ("no-dashes", "6f9619ff8b86d011b42d00cf4fc964ff", "6f9619ff8b86d011b42d00cf4fc964ff")):
        answer(
            f"commands/id.{name}",
            utf8(f'<Command Action="ChangeMyOnlineStatus" ID="{written}"><Status>Online</Status></Command>'),
            command("ChangeMyOnlineStatus", read, fields={"Status": "Online"}))
    answer(
        "commands/nothing-but-the-root",
        utf8("<Command/><Command></Command>"),
        command(), command())
