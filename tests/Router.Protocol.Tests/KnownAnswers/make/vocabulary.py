"""Each word of protocol.md sections 2 and 3 beside each word it can meet, also where the table does not pair them."""
from wire import answer, app, command, event, kebab, result, utf8

MODES = ("ServicesClients", "Colleagues", "Softphone")
OBJECTS = ("AgentOnlineStatus", "Message", "Call", "RemoteAccessSession", "Treatment")
STATES = ("Initialized", "Started", "CallAccepted", "CallInProgress", "Finished", "MP3RecordReady", "CallError",
          "Appointed", "ServiceQualityAssessment", "Comments")
INITIATORS = (("Incoming", "incoming"), ("Self", "self"))


def write():
    for about in OBJECTS:
        answer(
            f"vocabulary/states-of.{kebab(about)}",
            app(*(f'<Event Time="2015-03-25 12:00:00" Object="{about}"><State>{state}</State></Event>' for state in STATES)),
            *(event(f"{about}.{state}", None, about, state) for state in STATES))
    for mode in MODES:
        answer(
            f"vocabulary/categories-of.{kebab(mode)}",
            app(*(f'<Event Time="2015-03-25 12:00:00" Mode="{mode}" Object="{about}" Initiator="{wire}"/>'
                  for about in OBJECTS for wire, _ in INITIATORS)),
            *(event(about, mode, about, initiator=initiator) for about in OBJECTS for _, initiator in INITIATORS))
    letter_case()
    unknown_words()


def letter_case():
    answer(
        "vocabulary/letter-case.event",
        app('<Event Time="2015-03-25 12:00:00" Mode="servicesclients" Object="call" Initiator="INCOMING"><State>finished</State></Event>',
            '<Event Time="2015-03-25 12:00:00" Mode="COLLEAGUES" Object="MESSAGE" Initiator="SELF"/>',
            '<Event Time="2015-03-25 12:00:00" Mode="SoftPhone" Object="remoteaccesssession" Initiator="sElF" State="STARTED"/>',
            '<Event Time="2015-03-25 12:00:00" Mode="serviceclients" Object="Agentonlinestatus"><State="mp3recordready"></Event>'),
        event("Call.Finished", "ServicesClients", "Call", "Finished", "incoming"),
        event("Message", "Colleagues", "Message", initiator="self"),
        event("RemoteAccessSession.Started", "Softphone", "RemoteAccessSession", "Started", "self"),
        event("AgentOnlineStatus.MP3RecordReady", "ServicesClients", "AgentOnlineStatus", "MP3RecordReady"))
    answer(
        "vocabulary/letter-case.command",
        utf8('<Command Action="EVENTSUBSCRIBE" Mode="softphone" Object="CALL" Initiator="incoming"/>'
             '<Command Action="eventunsubscribe" Mode="colleagues" Object="treatment" Initiator="self"/>'
             '<Command Action="sendmessage" Mode="Servicesclients"/><Command Action="call"/>'
             '<Command Action="changemyonlinestatus"><Status>online</Status></Command>'),
        command("EventSubscribe", None, "Softphone", "Call", "incoming"),
        command("EventUnSubscribe", None, "Colleagues", "Treatment", "self"),
        command("SendMessage", None, "ServicesClients"),
        command("Call"),
        command("ChangeMyOnlineStatus", fields={"Status": "online"}))
    answer(
        "vocabulary/letter-case.result",
        app('<CommandResult Action="eventUnsubscribe"><Result/></CommandResult>'),
        result("EventUnSubscribe", None, "", fields={"Result": ""}))


def unknown_words():
    answer(
        "vocabulary/unknown.event",
        app('<Event Time="2015-03-25 12:00:00" Mode="Partners" Object="VideoCall" Initiator="System"><State>OnHold</State></Event>',
            '<Event Time="2015-03-25 12:00:00" Mode="" Object=" " Initiator=""/>'),
        event("VideoCall.OnHold", "Partners", "VideoCall", "OnHold", "System"),
        event("Event"))
    answer(
        "vocabulary/unknown.values",
        app('<Event Time="2015-03-25 12:00:00" Object="Call"><State>Finished</State><CallResult>Voicemail</CallResult></Event>',
            '<Event Time="2015-03-25 12:00:00" Object="AgentOnlineStatus"><Status>Обед</Status></Event>',
            '<Event Time="2015-03-25 12:00:00" Object="Treatment"><State>ServiceQualityAssessment</State><Assessment>7</Assessment></Event>'),
        event("Call.Finished", None, "Call", "Finished", fields={"CallResult": "Voicemail"}),
        event("AgentOnlineStatus", None, "AgentOnlineStatus", fields={"Status": "Обед"}),
        event("Treatment.ServiceQualityAssessment", None, "Treatment", "ServiceQualityAssessment", fields={"Assessment": "7"}))
    answer(
        "vocabulary/unknown.command",
        utf8('<Command Action="RaiseHand" Mode="Partners" Object="VideoCall" Initiator="System"/>'),
        command("RaiseHand", None, "Partners", "VideoCall", "System"))
