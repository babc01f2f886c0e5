using Microsoft.Data.Sqlite;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Names;
using Router.Sinks.Names.Sources;

namespace Router.Sinks.Tests.Names;

public sealed class NameSourceTests : IDisposable
{
    private static readonly NameRow[] Both = [new("101", "Анна"), new("102", "Борис")];

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("router-names-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Query_GivesIdsAndNames()
    {
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.FullName, "crm.db")};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "create table people (number integer, name text); insert into people values (101, 'Анна'), (102, 'Борис'), (103, null)";
            command.ExecuteNonQuery();
        }

        (await Read(Query("select number, name from people"))).ShouldBe([.. Both, new NameRow("103", "")]);
        (await FailAsync(Query("select number from people"))).Reason.English.ShouldContain("two columns");
        (await FailAsync(Query("select id, name from nowhere"))).Reason.English.ShouldContain("nowhere");
        (await FailAsync(Query("delete from people"))).Reason.English.ShouldContain("readonly");
    }

    [Fact]
    public async Task Database_ThatIsNotThere_IsAFailure_AndIsNotMade()
    {
        await FailAsync(Query("select 1, 2"));
        await FailAsync(new SqlSourceOptions { Connection = new Secret("Host=127.0.0.1;Port=1;Username=u;Password=hidden;Timeout=5"), Query = "select 1, 2" });

        _folder.GetFiles().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[{\"id\":101,\"name\":\"Анна\"},{\"id\":\"102\",\"name\":\"Борис\"},{\"id\":7},{\"name\":\"никто\"},5]")]
    [InlineData(" {\"total\":2,\"result\":[{\"id\":101,\"name\":\"Анна\"},{\"id\":\"102\",\"name\":\"Борис\"}]}")]
    [InlineData("\uFEFF{\"101\":\"Анна\",\"102\":\"Борис\"}")]
    [InlineData("id;name\n101;Анна\n102;Борис")]
    public async Task WebService_AnswersJsonOrCsv(string body)
    {
        await using var service = new Receiver(Receiver.Answer("200 OK", body, type: "application/octet-stream"));

        (await Read(new HttpSourceOptions
        {
            Url = service.Url,
            Headers = new Dictionary<string, Secret>(StringComparer.Ordinal) { ["Authorization"] = new("Bearer hidden") },
        })).ShouldBe(Both);

        ReceivedRequest request = service.Requests.ShouldHaveSingleItem();
        request.Line.ShouldStartWith("GET /hook?key=in-url ");
        request.Header("Authorization").ShouldBe("Bearer hidden");
    }

    [Fact]
    public async Task FieldsOfJson_CanBeNamed()
    {
        await using var service = new Receiver(Receiver.Answer("200 OK", "[{\"uuid\":\"u\",\"phone\":101,\"fio\":\"Анна\"}]"));

        (await Read(new HttpSourceOptions { Url = service.Url, Id = ["uuid", "phone"], Name = "fio" })).ShouldBe([new NameRow("u", "Анна"), new NameRow("101", "Анна")]);
    }

    [Theory]
    [InlineData("200 OK", "[{\"id\":1}]", "id")]
    [InlineData("200 OK", "{\"a\":{\"b\":1}}", "list")]
    [InlineData("200 OK", "[{", "JSON")]
    [InlineData("401 Unauthorized", "", "401")]
    [InlineData("302 Found", "", "302")]
    public async Task OtherAnswers_AreFailures_WithoutTheSecretOfTheAddress(string status, string body, string reason)
    {
        await using var service = new Receiver(Receiver.Answer(status, body));

        NameSourceException failure = await FailAsync(new HttpSourceOptions { Url = service.Url });

        failure.Reason.English.ShouldContain(reason);
        (failure.Reason.English + failure.Reason.Russian).ShouldNotContain("in-url");
    }

    [Fact]
    public async Task Service_ThatIsNotThere_IsAFailure()
    {
        var url = new Uri("http://127.0.0.1:1/?key=hidden");

        (await FailAsync(new HttpSourceOptions { Url = url })).Reason.Russian.ShouldBe("127.0.0.1:1: соединение не принимают");
        (await FailAsync(new HttpSourceOptions { Url = url, Ca = "gone.pem" })).Reason.Russian.ShouldContain("ca");
    }

    [Fact]
    public void Options_ThatCannotBe_AreProblems()
    {
        new SqlSourceOptions { Connection = new Secret("no connection"), Query = "q" }.Problems().ShouldHaveSingleItem().Option.ShouldBe("connection");
        new SqlSourceOptions { Connection = new Secret("Host=db"), Query = "q" }.Problems().ShouldBeEmpty();
        new SqlSourceOptions { Connection = new Secret("Host=db"), Provider = SqlProvider.Sqlite, Query = "q" }.Problems().ShouldHaveSingleItem();
        new HttpSourceOptions { Url = new Uri("ftp://a"), Proxy = new Uri("ftp://b") }.Problems().Select(problem => problem.Option).ShouldBe(["url", "proxy"]);
    }

    private static SqlSourceOptions Query(string query) => new() { Provider = SqlProvider.Sqlite, Connection = new Secret("Data Source=crm.db"), Query = query };

    private Task<IReadOnlyList<NameRow>> Read(NameSourceOptions options) => options.Open(_folder.FullName).ReadAsync(CancellationToken.None);

    private async Task<NameSourceException> FailAsync(NameSourceOptions options) => await Should.ThrowAsync<NameSourceException>(() => Read(options));
}
