using MailKit.Net.Smtp;

namespace Router.Sinks.Email.Smtp;

/// <summary>What a server answered.</summary>
/// <param name="Code">The three digits.</param>
/// <param name="Text">What follows them; may have several lines.</param>
internal sealed record SmtpReply(int Code, string Text)
{
    public static SmtpReply Of(SmtpResponse response) => new((int)response.StatusCode, response.Response);

    public static SmtpReply Of(SmtpCommandException failure) => new((int)failure.StatusCode, failure.Message);

    /// <summary>Whether it will not be another one later.</summary>
    public bool IsFinal => Code >= 500;

    /// <summary>Whether it is about the size of the letter.</summary>
    public bool IsTooLarge => Code == 552;

    /// <summary>Whether it asks for a login or for encryption, which the options decide.</summary>
    public bool AsksForLogin => Code is 530 or 534 or 535 or 538;
}
