using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using Router.Sinks.Abstractions;
using Router.Sinks.File;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.File;

public sealed class FileSinkTests : IDisposable
{
    private const int NoSpace = 28;

    private readonly TestContext _test = new();

    private string Path => _test.PathOf("events.jsonl");

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Line_IsTheEnvelope_WithPeoplesLettersAsTheyAre()
    {
        await using FileSink sink = Sink();

        await Deliver(sink, Events.Delivery(7, packet: Events.Read("<Event Object=\"Message\"><MessageBody>Привет,\n\"мир\"</MessageBody></Event>")));

        string line = (await OpenFile.LinesAsync(Path)).ShouldHaveSingleItem();
        line.ShouldContain("""Привет,\n\"мир\" """.TrimEnd());
        JsonElement json = JsonDocument.Parse(line).RootElement;
        json.GetProperty("specversion").GetString().ShouldBe("1.0");
        json.GetProperty("route").GetString().ShouldBe("missed calls");
        json.GetProperty("sequence").GetString().ShouldBe("00000000000000000007");
    }

    [Fact]
    public async Task File_IsUtf8WithoutAMark_AndEndsWithALineEnd()
    {
        await using FileSink sink = Sink();

        await Deliver(sink, Events.Delivery());

        string text = await OpenFile.TextAsync(Path);
        text.ShouldStartWith("{", Case.Sensitive);
        text.ShouldEndWith("}\n", Case.Sensitive);
    }

    [Fact]
    public async Task Reader_SeesDeliveredLinesAtOnce_WhileTheFileIsOpen()
    {
        await using FileSink sink = Sink();
        await Deliver(sink, Events.Delivery());

        await using var reader = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);

        reader.Length.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("{\"half\":", "")]
    [InlineData("{\"whole\":1}\n{\"half\":", "{\"whole\":1}\n")]
    public async Task TornLine_IsPutAside(string before, string kept)
    {
        await System.IO.File.WriteAllTextAsync(Path, before);
        await using FileSink sink = Sink();

        await Deliver(sink, Events.Delivery());

        string text = await OpenFile.TextAsync(Path);
        text.ShouldStartWith(kept + "{\"specversion\"");
        (await OpenFile.TextAsync(Path + ".torn")).ShouldBe("{\"half\":\n");
        _test.Lines.ShouldContain(line => line.Contains(".torn", StringComparison.Ordinal));
        _test.Lines.ShouldAllBe(line => !line.Contains("half", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TornLines_OfManyCrashes_StandEachOnTheirOwn()
    {
        foreach (string torn in new[] { "one", "two" })
        {
            await System.IO.File.AppendAllTextAsync(Path, torn);
            await using FileSink sink = Sink();
            await Deliver(sink, Events.Delivery());
        }

        (await OpenFile.TextAsync(Path + ".torn")).ShouldBe("one\ntwo\n");
    }

    [Fact]
    public async Task TornLine_LongerThanAChunk_IsPutAsideWhole()
    {
        string torn = new('x', 200_000);
        await System.IO.File.WriteAllTextAsync(Path, "{}\n" + torn);
        await using FileSink sink = Sink();

        await Deliver(sink, Events.Delivery());

        (await OpenFile.TextAsync(Path + ".torn")).ShouldBe(torn + "\n");
        (await OpenFile.LinesAsync(Path)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task WholeFile_IsLeftAsItIs()
    {
        await System.IO.File.WriteAllTextAsync(Path, "{}\n");
        await using FileSink sink = Sink();

        await Deliver(sink, Events.Delivery());

        (await OpenFile.TextAsync(Path)).ShouldStartWith("{}\n{\"specversion\"");
        System.IO.File.Exists(Path + ".torn").ShouldBeFalse();
    }

    [Fact]
    public async Task FullDisk_TakesBackWhatWasWritten_AndARetryDoublesNothing()
    {
        var disk = new Disk();
        await using var sink = new FileSink(new FileSinkOptions { Path = Path }, _test.Context, disk.Write);
        await Deliver(sink, Events.Delivery(1));
        disk.TakesBytes = 100;

        IReadOnlyList<DeliveryOutcome> failed = await Deliver(sink, Events.Delivery(2), Events.Delivery(3));

        failed.ShouldAllBe(outcome => outcome.Result == DeliveryResult.Retry && outcome.Reason.EndsWith(": the disk is full"));
        (await Sequences()).ShouldBe([1]);
        disk.TakesBytes = null;
        await Deliver(sink, Events.Delivery(2), Events.Delivery(3));
        (await Sequences()).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task FullDisk_InTheMiddleOfALargeBatch_KeepsWhatIsWhole()
    {
        var disk = new Disk();
        await using var sink = new FileSink(new FileSinkOptions { Path = Path }, _test.Context, disk.Write);
        string body = new('a', 700_000);
        Delivery[] large = [.. Enumerable.Range(1, 6).Select(number => Events.Delivery(number, packet: Events.Read($"<Event><MessageBody>{body}</MessageBody></Event>")))];
        disk.TakesWrites = 2;

        IReadOnlyList<DeliveryOutcome> outcomes = await Deliver(sink, large);

        int delivered = outcomes.Count(outcome => outcome.Result == DeliveryResult.Delivered);
        delivered.ShouldBe(4);
        outcomes.Skip(delivered).ShouldAllBe(outcome => outcome.Result == DeliveryResult.Retry);
        (await Sequences()).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public async Task File_GrowsUpToItsSize_AndIsThenPutAsideUnderADatedName()
    {
        await using FileSink first = Sink();
        await Deliver(first, Events.Delivery(1));
        long line = new FileInfo(Path).Length;
        await first.DisposeAsync();
        await using FileSink sink = Sink(new FileRotation { Size = 2 * line });

        await Deliver(sink, Events.Delivery(2));
        await Deliver(sink, Events.Delivery(3));

        Names().ShouldBe(["events-2015-03-25-0001.jsonl", "events.jsonl"]);
        (await Sequences()).ShouldBe([3]);
    }

    [Fact]
    public async Task Rotation_LosesAndOverwritesNothing()
    {
        await System.IO.File.WriteAllTextAsync(_test.PathOf("events-2015-03-25-0007.jsonl"), "{}\n");
        await using FileSink sink = Sink(new FileRotation { Size = 1 });
        for (int number = 1; number <= 3; number++)
        {
            await Deliver(sink, Events.Delivery(number));
        }

        Names().ShouldBe(["events-2015-03-25-0007.jsonl", "events-2015-03-25-0008.jsonl", "events-2015-03-25-0009.jsonl", "events.jsonl"]);
        (await OpenFile.TextAsync(_test.PathOf("events-2015-03-25-0007.jsonl"))).ShouldBe("{}\n");
    }

    [Fact]
    public async Task NewDay_InTheZoneOfPeople_BeginsANewFile()
    {
        await using FileSink sink = Sink(new FileRotation { Daily = true });
        _test.Time.SetUtcNow(new DateTimeOffset(2015, 3, 25, 20, 59, 0, TimeSpan.Zero));
        await Deliver(sink, Events.Delivery(1));
        _test.Time.Advance(TimeSpan.FromMinutes(2));

        await Deliver(sink, Events.Delivery(2));

        Names().ShouldBe(["events-2015-03-25-0001.jsonl", "events.jsonl"]);
        (await Sequences()).ShouldBe([2]);
    }

    [Fact]
    public async Task FileOfYesterday_IsPutAsideAfterARestart()
    {
        await System.IO.File.WriteAllTextAsync(Path, "{}\n");
        System.IO.File.SetLastWriteTimeUtc(Path, new DateTime(2015, 3, 24, 10, 0, 0, DateTimeKind.Utc));
        await using FileSink sink = Sink(new FileRotation { Daily = true });

        await Deliver(sink, Events.Delivery(1));

        Names().ShouldBe(["events-2015-03-24-0001.jsonl", "events.jsonl"]);
    }

    [Fact]
    public async Task OldFiles_BeyondThoseToKeep_GoFirst()
    {
        await System.IO.File.WriteAllTextAsync(_test.PathOf("events-of-mine.jsonl"), "");
        await using FileSink sink = Sink(new FileRotation { Size = 1, Keep = 2 });
        for (int number = 1; number <= 5; number++)
        {
            await Deliver(sink, Events.Delivery(number));
        }

        Names().ShouldBe(["events-2015-03-25-0003.jsonl", "events-2015-03-25-0004.jsonl", "events-of-mine.jsonl", "events.jsonl"]);
    }

    [UnixFact]
    public async Task RenamedFile_IsNoticed()
    {
        await using FileSink sink = Sink();
        await Deliver(sink, Events.Delivery(1));
        MoveAway(_test.PathOf("events.jsonl.1"));

        await Deliver(sink, Events.Delivery(2));

        (await Sequences()).ShouldBe([2]);
    }

    [UnixFact]
    public async Task FileThatTookTheName_IsGoneOnWith()
    {
        await using FileSink sink = Sink();
        await Deliver(sink, Events.Delivery(1));
        MoveAway(_test.PathOf("events.jsonl.1"));
        await System.IO.File.WriteAllTextAsync(Path, "{\"sequence\":\"9\"}\n");

        await Deliver(sink, Events.Delivery(2));

        (await Sequences()).ShouldBe([9, 2]);
    }

    [UnixFact]
    public async Task DeletedFile_IsMadeAgain()
    {
        await using FileSink sink = Sink();
        await Deliver(sink, Events.Delivery(1));
        System.IO.File.Delete(Path);

        await Deliver(sink, Events.Delivery(2));

        (await Sequences()).ShouldBe([2]);
    }

    [UnixFact]
    public async Task FileCutByOthers_IsGoneOnWithFromItsEnd()
    {
        await using FileSink sink = Sink();
        await Deliver(sink, Events.Delivery(1));
        await using (var other = new FileStream(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            other.SetLength(0);
        }

        await Deliver(sink, Events.Delivery(2));

        (await Sequences()).ShouldBe([2]);
    }

    [UnixFact]
    public async Task FileInAFolderThatIsGone_IsMadeWithTheFolder()
    {
        await using var sink = new FileSink(new FileSinkOptions { Path = "a/b/events.jsonl" }, _test.Context, RealWrite);
        await Deliver(sink, Events.Delivery(1));
        System.IO.Directory.Delete(_test.PathOf("a"), recursive: true);

        (await Deliver(sink, Events.Delivery(2)))[0].ShouldBe(DeliveryOutcome.Delivered);

        System.IO.File.Exists(_test.PathOf("a/b/events.jsonl")).ShouldBeTrue();
    }

    [Fact]
    public async Task FsyncAlways_Delivers()
    {
        await using var sink = new FileSink(new FileSinkOptions { Path = Path, Fsync = FileSync.Always }, _test.Context, RealWrite);

        (await Deliver(sink, Events.Delivery(1)))[0].ShouldBe(DeliveryOutcome.Delivered);
    }

    [Fact]
    public async Task FolderInPlaceOfTheFile_IsSaid()
    {
        System.IO.Directory.CreateDirectory(Path);
        await using FileSink sink = Sink();

        (await Deliver(sink, Events.Delivery(1)))[0].Reason.ShouldEndWith("this is a folder, a file is needed");
    }

    [Theory]
    [InlineData("")]
    [InlineData("data/")]
    [InlineData("a\0b")]
    public void Path_ThatIsNoFile_IsAProblem(string path)
    {
        OptionProblem problem = new FileSinkFactory().Validate(new FileSinkOptions { Path = path }).ShouldHaveSingleItem();

        problem.Option.ShouldBe("path");
        (problem.Russian == problem.English).ShouldBeFalse();
    }

    private static void RealWrite(SafeFileHandle file, ReadOnlyMemory<byte> bytes, long offset) => RandomAccess.Write(file, bytes.Span, offset);

    private static async Task<IReadOnlyList<DeliveryOutcome>> Deliver(FileSink sink, params Delivery[] deliveries) =>
        await sink.DeliverAsync(deliveries, CancellationToken.None);

    private FileSink Sink(FileRotation? rotate = null) =>
        new(new FileSinkOptions { Path = "events.jsonl", Rotate = rotate ?? new FileRotation() }, _test.Context, RealWrite);

    private void MoveAway(string to) => System.IO.File.Move(Path, to);

    private string[] Names() => [.. System.IO.Directory.EnumerateFiles(_test.Folder).Select(path => System.IO.Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private async Task<int[]> Sequences() => [.. (await OpenFile.LinesAsync(Path))
        .Select(line => int.Parse(JsonDocument.Parse(line).RootElement.GetProperty("sequence").GetString()!, System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>A disk that takes only so much.</summary>
    private sealed class Disk
    {
        public int? TakesBytes { get; set; }

        public int? TakesWrites { get; set; }

        public void Write(SafeFileHandle file, ReadOnlyMemory<byte> bytes, long offset)
        {
            TakesBytes = TakesWrites-- == 0 ? 100 : TakesBytes;
            int taken = Math.Min(bytes.Length, TakesBytes ?? int.MaxValue);
            RandomAccess.Write(file, bytes.Span[..taken], offset);
            if (taken < bytes.Length)
            {
                throw new IOException("No space left on device") { HResult = NoSpace };
            }
        }
    }
}
