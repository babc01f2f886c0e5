"""protocol.md section 4: results of every Action, the 12 error texts, and results without an ID."""
from wire import answer, app, kebab, result, utf8

ID = "6f9619ff-8b86-d011-b42d-00cf4fc964ff"

ERRORS = [
    ("EventSubscribe", "Action is not recognized"),
    ("EventSubscribe", "Initiator is not recognized"),
    ("EventSubscribe", "Mode is not recognized"),
    ("EventUnSubscribe", "Object or Action is not recognized"),
    ("ChangeMyOnlineStatus", "Status is not recognized"),
    ("SendMessage", "XML parsing error"),
    ("SendMessage", "Unable to find user for service"),
    ("SendMessage", "ServiceID not found"),
    ("SendMessage", "Unable to find Colleague"),
    ("SendMessage", "agent is offline"),
    ("ChangeMyOnlineStatus", "Agent not Logged"),
    ("ChangeMyOnlineStatus", "Not possible to establish this status"),
]


def write():
    for action in ("EventSubscribe", "EventUnSubscribe", "ChangeMyOnlineStatus", "SendMessage", "Call"):
        answer(
            f"results/success.{kebab(action)}",
            app(f'<CommandResult Action="{action}" ID="{ID}"><Result></Result></CommandResult>'),
            result(action, ID, "", fields={"Result": ""}))
    for action, error in ERRORS:
        answer(
            f"results/error.{kebab(error)}",
            app(f'<CommandResult Action="{action}" ID="{ID}"><Result></Result><Error>{error}</Error></CommandResult>'),
            result(action, ID, "", error, fields={"Result": "", "Error": error}))
    ids()
    elements()


def ids():
    for name, attribute, read in (
            ("absent", "", None),
            ("empty", ' ID=""', None),
            ("blank", ' ID=" "', None),
            ("padded", f' ID=" {ID} "', ID),
            ("braces", ' ID="{6F9619FF-8B86-D011-B42D-00CF4FC964FF}"', "{6F9619FF-8B86-D011-B42D-00CF4FC964FF}"),
            ("no-dashes", ' ID="6f9619ff8b86d011b42d00cf4fc964ff"', "6f9619ff8b86d011b42d00cf4fc964ff")):
        answer(
            f"results/id.{name}",
            app(f'<CommandResult Action="SendMessage"{attribute}><Result></Result></CommandResult>'),
            result("SendMessage", read, "", fields={"Result": ""}))
    answer(
        "results/action.empty",
        app('<CommandResult Action="" ID=""><Result></Result><Error>XML parsing error</Error></CommandResult>'),
        result(None, None, "", "XML parsing error", fields={"Result": "", "Error": "XML parsing error"}))
    answer(
        "results/action.absent",
        app("<CommandResult><Result/><Error>XML parsing error</Error></CommandResult>"),
        result(None, None, "", "XML parsing error", fields={"Result": "", "Error": "XML parsing error"}))
    answer(
        "results/nothing-but-the-root",
        app("<CommandResult/>", "<CommandResult></CommandResult>"),
        result(), result())


def elements():
    answer(
        "results/error.empty-element",
        app(f'<CommandResult Action="Call" ID="{ID}"><Result>ok</Result><Error/></CommandResult>',
            f'<CommandResult Action="Call" ID="{ID}"><Result>ok</Result><Error></Error></CommandResult>',
            f'<CommandResult Action="Call" ID="{ID}"><Result>ok</Result><Error> \n</Error></CommandResult>'),
        result("Call", ID, "ok", fields={"Result": "ok", "Error": ""}),
        result("Call", ID, "ok", fields={"Result": "ok", "Error": ""}),
        result("Call", ID, "ok", fields={"Result": "ok", "Error": " \n"}))
    answer(
        "results/error.unknown-text",
        app(f'<CommandResult Action="Call" ID="{ID}"><Result></Result><Error>SIP 503</Error></CommandResult>'),
        result("Call", ID, "", "SIP 503", fields={"Result": "", "Error": "SIP 503"}))
    answer(
        "results/error.without-result",
        app(f'<CommandResult Action="SendMessage" ID="{ID}"><Error>agent is offline</Error></CommandResult>'),
        result("SendMessage", ID, None, "agent is offline", fields={"Error": "agent is offline"}))
    answer(
        "results/result-text-never-decides",
        app(f'<CommandResult Action="SendMessage" ID="{ID}"><Result>Error: failed</Result></CommandResult>',
            f'<CommandResult Action="SendMessage" ID="{ID}"><Result>OK</Result><Error>agent is offline</Error></CommandResult>'),
        result("SendMessage", ID, "Error: failed", fields={"Result": "Error: failed"}),
        result("SendMessage", ID, "OK", "agent is offline", fields={"Result": "OK", "Error": "agent is offline"}))
    answer(
        "results/unknown-attributes-and-elements",
        app(f'<CommandResult Action="Call" ID="{ID}" Mode="Softphone" Code="7"><Result/><CallID>42</CallID></CommandResult>'),
        result("Call", ID, "", attributes={"Mode": "Softphone", "Code": "7"}, fields={"Result": "", "CallID": "42"}))
    # The document's own form, section 2.2, its placeholders for words included.
    answer(
        "results/document-form",
        utf8('<CommandResult Action="соответствующая команда" ID="идентификатор экземпляра команды">\n\n'
             "<Result></Result>\n\n<Error>Описание ошибки по-английски</Error>\n\n</CommandResult>\n"),
        result("соответствующая команда", "идентификатор экземпляра команды", "", "Описание ошибки по-английски",
               fields={"Result": "", "Error": "Описание ошибки по-английски"}))
