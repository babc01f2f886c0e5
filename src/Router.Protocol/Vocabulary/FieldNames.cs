namespace Router.Protocol.Vocabulary;

/// <summary>The fields that packets are known to carry (protocol.md sections 2 to 4). Any other name is carried as well.</summary>
public static class FieldNames
{
    /// <summary>The state of the process; lifted out of an event's fields.</summary>
    public const string State = "State";

    /// <summary>The organisation that is served.</summary>
    public const string ClientID = "ClientID";

    /// <summary>The person that is served.</summary>
    public const string UserID = "UserID";

    /// <summary>The service.</summary>
    public const string ServiceID = "ServiceID";

    /// <summary>The colleague.</summary>
    public const string ColleagueID = "ColleagueID";

    /// <summary>Sent by the app, described nowhere.</summary>
    public const string CounterpartID = "CounterpartID";

    /// <summary>See <see cref="Statuses"/>.</summary>
    public const string Status = "Status";

    /// <summary>The message; never given back by SendMessage.</summary>
    public const string MessageID = "MessageID";

    /// <summary>Who wrote or began it.</summary>
    public const string AuthorID = "AuthorID";

    /// <summary>The text of the message.</summary>
    public const string MessageBody = "MessageBody";

    /// <summary>When the message was sent (the wire's own spelling).</summary>
    public const string Sended = "Sended";

    /// <summary>The specialist in charge.</summary>
    public const string SpecialistID = "SpecialistID";

    /// <summary>The call.</summary>
    public const string CallID = "CallID";

    /// <summary>Who calls: a UUID, or a number on the softphone.</summary>
    public const string CallFrom = "CallFrom";

    /// <summary>Who is called: a UUID, or a number on the softphone.</summary>
    public const string CallTo = "CallTo";

    /// <summary>When it began.</summary>
    public const string StartTime = "StartTime";

    /// <summary>When the call was picked up.</summary>
    public const string AcceptTime = "AcceptTime";

    /// <summary>The key pressed in a call.</summary>
    public const string KeyPressed = "KeyPressed";

    /// <summary>When the key was pressed.</summary>
    public const string KeyPressedTime = "KeyPressedTime";

    /// <summary>When it ended.</summary>
    public const string EndTime = "EndTime";

    /// <summary>How long it took from its start.</summary>
    public const string Duration = "Duration";

    /// <summary>How long the conversation took.</summary>
    public const string BillSec = "BillSec";

    /// <summary>See <see cref="CallResults"/>.</summary>
    public const string CallResult = "CallResult";

    /// <summary>Where the record is.</summary>
    public const string CallRecordLink = "CallRecordLink";

    /// <summary>What the telephone exchange answered.</summary>
    public const string SipCause = "SipCause";

    /// <summary>The remote session.</summary>
    public const string SessionID = "SessionID";

    /// <summary>The computer that is connected to.</summary>
    public const string HostCompName = "HostCompName";

    /// <summary>The computer that connects.</summary>
    public const string AdminCompName = "AdminCompName";

    /// <summary>Address of the computer that is connected to.</summary>
    public const string HostIP = "HostIP";

    /// <summary>Address of the computer that connects.</summary>
    public const string AdminIP = "AdminIP";

    /// <summary>List: files copied to the remote computer.</summary>
    public const string UploadedFiles = "UploadedFiles";

    /// <summary>List: files copied from the remote computer.</summary>
    public const string DownloadedFiles = "DownloadedFiles";

    /// <summary>One file of such a list.</summary>
    public const string File = "File";

    /// <summary>A file's name.</summary>
    public const string Name = "Name";

    /// <summary>The folder a file came from.</summary>
    public const string SourceDir = "SourceDir";

    /// <summary>The folder a file went to (the wire's own spelling).</summary>
    public const string DestinDir = "DestinDir";

    /// <summary>A file's size in bytes.</summary>
    public const string Size = "Size";

    /// <summary>The ticket.</summary>
    public const string TreatmentID = "TreatmentID";

    /// <summary>The specialist appointed to the ticket.</summary>
    public const string AppointedSpecialistID = "AppointedSpecialistID";

    /// <summary>How long the ticket took, in seconds.</summary>
    public const string TreatmentDuration = "TreatmentDuration";

    /// <summary>The rating, 1 to 5.</summary>
    public const string Assessment = "Assessment";

    /// <summary>List: comments on the rating.</summary>
    public const string Comments = "Comments";

    /// <summary>One comment of that list.</summary>
    public const string Comment = "Comment";

    /// <summary>When a comment was written.</summary>
    public const string DateTime = "DateTime";

    /// <summary>A comment's text, as the JSON envelope names it.</summary>
    public const string Text = "Text";

    /// <summary>SendMessage: the text quoted; known from the Go client alone.</summary>
    public const string Citation = "Citation";

    /// <summary>What a command brought; its vocabulary is not specified.</summary>
    public const string Result = "Result";

    /// <summary>Why a command failed; see <see cref="ErrorTexts"/>.</summary>
    public const string Error = "Error";

    /// <summary>All of them, in the document's order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        State, ClientID, UserID, ServiceID, ColleagueID, CounterpartID, Status, MessageID, AuthorID, MessageBody, Sended,
        SpecialistID, CallID, CallFrom, CallTo, StartTime, AcceptTime, KeyPressed, KeyPressedTime, EndTime, Duration, BillSec,
        CallResult, CallRecordLink, SipCause, SessionID, HostCompName, AdminCompName, HostIP, AdminIP, UploadedFiles,
        DownloadedFiles, File, Name, SourceDir, DestinDir, Size, TreatmentID, AppointedSpecialistID, TreatmentDuration, Assessment,
        Comments, Comment, DateTime, Text, Citation, Result, Error,
    ];
}
