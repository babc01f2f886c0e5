namespace Router.Sinks.Email.Smtp;

/// <summary>A recipient that the server did not take.</summary>
internal sealed record SmtpRefusal(string Address, SmtpReply Reply);
