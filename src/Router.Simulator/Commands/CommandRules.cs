using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Company;
using Router.Simulator.Presence;

namespace Router.Simulator.Commands;

/// <summary>
/// Decides about commands as protocol.md sections 3 and 4 describe it. Where the document is silent: words are judged in
/// the order Action, Mode, Object, Initiator; three known words that make no category the app has are an unrecognized Object;
/// a <c>Call</c> without a number is one too; words come before the state of the app.
/// </summary>
internal static class CommandRules
{
    /// <summary>What becomes of <paramref name="command"/>.</summary>
    public static CommandDecision Decide(AgentCommand command, AgentStatus status, CompanyDirectory directory) => command.Action switch
    {
        Actions.EventSubscribe => DecideSubscription(command, isWanted: true),
        Actions.EventUnSubscribe => DecideSubscription(command, isWanted: false),
        Actions.ChangeMyOnlineStatus => DecideStatus(command, status),
        Actions.SendMessage => DecideMessage(command, status, directory),
        Actions.Call => DecideCall(command, status),
        _ => CommandDecision.Refuse(ErrorTexts.ActionNotRecognized),
    };

    private static CommandDecision DecideSubscription(AgentCommand command, bool isWanted)
    {
        if (command.Mode is null || Modes.Find(command.Mode) is null)
        {
            return CommandDecision.Refuse(ErrorTexts.ModeNotRecognized);
        }

        if (command.Object is null || Objects.Find(command.Object) is null)
        {
            return CommandDecision.Refuse(ErrorTexts.ObjectNotRecognized);
        }

        if (command.Initiator is null || Initiators.Find(command.Initiator) is null)
        {
            return CommandDecision.Refuse(ErrorTexts.InitiatorNotRecognized);
        }

        var category = new Category(command.Mode, command.Object, command.Initiator);
        return Category.Known.Contains(category)
            ? CommandDecision.Accept(new SubscriptionEffect(category, isWanted))
            : CommandDecision.Refuse(ErrorTexts.ObjectNotRecognized);
    }

    private static CommandDecision DecideStatus(AgentCommand command, AgentStatus status)
    {
        string? wanted = Statuses.Find(command.Fields.GetText(FieldNames.Status));
        if (wanted is null)
        {
            return CommandDecision.Refuse(ErrorTexts.StatusNotRecognized);
        }

        if (!status.IsLoggedIn)
        {
            return CommandDecision.Refuse(ErrorTexts.AgentNotLogged);
        }

        return AgentStatus.CanBeChosen(wanted) && status.IsConnected
            ? CommandDecision.Accept(new StatusEffect(wanted))
            : CommandDecision.Refuse(ErrorTexts.StatusNotPossible);
    }

    private static CommandDecision DecideMessage(AgentCommand command, AgentStatus status, CompanyDirectory directory)
    {
        if (command.Mode is not (Modes.ServicesClients or Modes.Colleagues))
        {
            return CommandDecision.Refuse(ErrorTexts.ModeNotRecognized);
        }

        if (!status.IsLoggedIn || !status.IsConnected)
        {
            return CommandDecision.Refuse(ErrorTexts.AgentOffline);
        }

        string body = command.Fields.GetText(FieldNames.MessageBody) ?? string.Empty;
        if (command.Mode is Modes.Colleagues)
        {
            return directory.FindColleague(command.Fields.GetText(FieldNames.ColleagueID) ?? command.Fields.GetText(FieldNames.UserID)) is { } colleague
                ? CommandDecision.Accept(new MessageEffect(Peer.Of(colleague), body))
                : CommandDecision.Refuse(ErrorTexts.ColleagueNotFound);
        }

        if (directory.FindService(command.Fields.GetText(FieldNames.ServiceID)) is not { } service)
        {
            return CommandDecision.Refuse(ErrorTexts.ServiceNotFound);
        }

        string? userId = command.Fields.GetText(FieldNames.UserID);
        return directory.FindUser(userId, service, command.Fields.GetText(FieldNames.ClientID)) is { } user
            ? CommandDecision.Accept(new MessageEffect(Peer.Of(user, service.Id), body))
            : CommandDecision.Refuse(ErrorTexts.UserNotFound);
    }

    private static CommandDecision DecideCall(AgentCommand command, AgentStatus status)
    {
        if (command.Mode is not Modes.Softphone)
        {
            return CommandDecision.Refuse(ErrorTexts.ModeNotRecognized);
        }

        string? number = command.Fields.GetText(FieldNames.CallTo);
        if (string.IsNullOrWhiteSpace(number))
        {
            return CommandDecision.Refuse(ErrorTexts.ObjectNotRecognized);
        }

        return status.IsLoggedIn && status.IsConnected
            ? CommandDecision.Accept(new CallEffect(Peer.Of(number.Trim())))
            : CommandDecision.Refuse(ErrorTexts.AgentOffline);
    }
}
