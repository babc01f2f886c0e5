using System.Text;
using Router.Sinks.Names;
using Router.Sinks.Names.Csv;

namespace Router.Sinks.Tests.Names;

public class CsvTests
{
    [Theory]
    [InlineData("101;Анна\n102;Борис")]
    [InlineData("101,Анна\r\n102,Борис\r\n")]
    [InlineData("101\tАнна\n\n102\tБорис\n")]
    [InlineData("\uFEFFid;name\n101;Анна\n102;Борис")]
    [InlineData("Имя;Код\nАнна;101\nБорис;102")]
    [InlineData("\"101\";\"Анна\"\n \"102\" ; \"Борис\" ")]
    [InlineData("id;kind;count;last-seen;name\n101;client;5;2026;Анна\n102;;;;Борис")]
    public void Table_IsRead_HoweverItWasSaved(string text)
    {
        foreach (Encoding encoding in new Encoding[] { Encoding.UTF8, CodePagesEncodingProvider.Instance.GetEncoding(1251)! })
        {
            // A mark of UTF-8 is none in Windows-1251.
            byte[] bytes = encoding.GetBytes(encoding is UTF8Encoding ? text : text.TrimStart('\uFEFF'));

            Names(bytes).ShouldBe([new NameRow("101", "Анна"), new NameRow("102", "Борис")]);
        }
    }

    [Fact]
    public void Utf16_WithItsMark_IsReadToo() => Names([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("101\tАнна")]).ShouldBe([new NameRow("101", "Анна")]);

    [Theory]
    [InlineData("101;Белова, Анна", "Белова, Анна")]
    [InlineData("101,\"Белова, Анна\"", "Белова, Анна")]
    [InlineData("101;\"ООО \"\"Ромашка\"\"; Москва\"", "ООО \"Ромашка\"; Москва")]
    [InlineData("101;ООО \"Ромашка\"", "ООО \"Ромашка\"")]
    [InlineData("101;\"две\nстроки\"", "две\nстроки")]
    [InlineData("101;", "")]
    public void Cell_MayHoldTheDelimiter_InQuotes(string text, string name) => Names(Encoding.UTF8.GetBytes(text)).ShouldBe([new NameRow("101", name)]);

    [Fact]
    public void Columns_CanBeNamed()
    {
        byte[] table = "Контрагент;UUID;Телефон\nРомашка;u-1;89000000001\nВасилёк;u-2;"u8.ToArray();

        CsvNames.Of(CsvText.Rows(table), ["uuid", "Телефон"], "контрагент")
            .ShouldBe([new NameRow("u-1", "Ромашка"), new NameRow("89000000001", "Ромашка"), new NameRow("u-2", "Василёк")]);
        CsvNames.Of(CsvText.Rows(table), ["2"], "1")[^1].ShouldBe(new NameRow("u-2", "Василёк"));
        Should.Throw<NameSourceException>(() => CsvNames.Of(CsvText.Rows(table), ["guid"], "1")).Reason.Russian.ShouldContain("guid");
    }

    [Fact]
    public void EmptyFile_HasNoNames() => Names([]).ShouldBeEmpty();

    private static IReadOnlyList<NameRow> Names(byte[] bytes) => CsvNames.Of(CsvText.Rows(bytes), [], name: null);
}
