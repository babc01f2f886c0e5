using Router.Sinks.Phones;

namespace Router.Sinks.Tests.Phones;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("8 (495) 123-45-67", "+74951234567", "4951234567")]
    [InlineData("74951234567", "+74951234567", "4951234567")]
    [InlineData("+7 495 123 45 67", "+74951234567", "4951234567")]
    [InlineData("+44 20 7946 0000", "+442079460000", "2079460000")]
    [InlineData("810442079460000", "+442079460000", "2079460000")]
    [InlineData("4951234567", "4951234567", "4951234567")]
    [InlineData("123456", "123456", "123456")]
    public void Number_IsWrittenAlike(string text, string written, string key)
    {
        PhoneNumber.TryRead(text, out PhoneNumber phone).ShouldBeTrue();

        phone.ShouldBe(new PhoneNumber(written, key));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("101")]
    [InlineData("sip:name1234567")]
    [InlineData("1234567890123456")]
    public void WhatIsNoClientsNumber_IsNone(string? text) => PhoneNumber.TryRead(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("84951234567", new[] { "+74951234567", "74951234567", "84951234567" })]
    [InlineData("+442079460000", new[] { "+442079460000", "442079460000" })]
    [InlineData("123456", new[] { "123456" })]
    public void Spellings_AreThoseOfCards(string text, string[] spellings)
    {
        PhoneNumber.TryRead(text, out PhoneNumber phone);

        phone.Spellings.ShouldBe(spellings);
    }
}
