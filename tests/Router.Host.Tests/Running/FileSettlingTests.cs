using Router.Host.Running;

namespace Router.Host.Tests.Running;

public class FileSettlingTests
{
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero);

    private readonly FileSettling _file = new(TimeSpan.FromMilliseconds(300), known: "a");

    [Fact]
    public void The_content_that_runs_is_never_taken_again()
    {
        Seen("a", 0).ShouldBeFalse();
        Seen("a", 5000).ShouldBeFalse();
        _file.IsSettling.ShouldBeFalse();
    }

    [Fact]
    public void Other_content_is_taken_once_when_it_has_stayed_the_same()
    {
        Seen("b", 0).ShouldBeFalse();
        _file.IsSettling.ShouldBeTrue();
        Seen("b", 299).ShouldBeFalse();
        Seen("b", 300).ShouldBeTrue();
        Seen("b", 600).ShouldBeFalse();
    }

    [Fact]
    public void Each_write_begins_the_wait_anew()
    {
        Seen("b", 0);
        Seen("c", 200).ShouldBeFalse();
        Seen("c", 400).ShouldBeFalse();
        Seen("c", 500).ShouldBeTrue();
    }

    [Fact]
    public void A_rename_in_which_the_file_is_gone_for_a_moment_is_one_change()
    {
        Seen(null, 0).ShouldBeFalse();
        Seen("b", 50).ShouldBeFalse();
        Seen("b", 350).ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_stays_away_is_told_once()
    {
        Seen(null, 0);
        Seen(null, 300).ShouldBeTrue();
        Seen(null, 5300).ShouldBeFalse();
    }

    [Fact]
    public void What_comes_back_as_it_was_is_no_change()
    {
        Seen("b", 0);
        Seen("a", 100).ShouldBeFalse();
        Seen("a", 900).ShouldBeFalse();
    }

    [Fact]
    public void What_was_read_on_somebodys_word_is_not_told()
    {
        Seen("b", 0);
        _file.Take("b");

        Seen("b", 300).ShouldBeFalse();
    }

    private bool Seen(string? hash, int milliseconds) => _file.Observe(hash, Start.AddMilliseconds(milliseconds));
}
