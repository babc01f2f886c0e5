using Router.Journal.StateFiles;

namespace Router.Journal.Tests.StateFiles;

public sealed class StateFileTests : IDisposable
{
    private readonly StateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_first_start_has_an_empty_state_and_nothing_to_report()
    {
        StateFile file = _folder.Open();
        file.State.ShouldSay(RouterState.Empty);
        file.SetAside.ShouldBeNull();
    }

    [Fact]
    public void What_was_written_is_read_again()
    {
        _folder.With(StateFolder.New).State.ShouldSay(StateFolder.New);
        StateFile again = _folder.Open();
        again.State.ShouldSay(StateFolder.New);
        again.SetAside.ShouldBeNull();
    }

    [Fact]
    public void Its_owner_alone_may_read_it_also_when_an_interrupted_attempt_left_a_file_for_everybody()
    {
        File.WriteAllText(_folder.File + ".new", "left");
        _folder.With(StateFolder.Old);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(_folder.File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Directory.GetFiles(_folder.Folder).ShouldBe([_folder.File]);
    }

    [Fact]
    public void A_power_cut_at_any_moment_leaves_the_old_state_or_the_new_one()
    {
        var whole = new InterruptedDisk(bytes: 0, steps: int.MaxValue);
        _folder.Open(whole).Update(_ => StateFolder.New);
        for (int bytes = 0; bytes <= whole.Length; bytes++)
        {
            AfterPowerCut(bytes, steps: 0).ShouldSay(StateFolder.Old);
        }

        AfterPowerCut(bytes: 0, steps: 1).ShouldSay(StateFolder.Old);
        AfterPowerCut(bytes: 0, steps: 2).ShouldSay(StateFolder.New);
    }

    [Fact]
    public void A_state_that_could_not_be_written_is_not_the_state()
    {
        _folder.With(StateFolder.Old);
        StateFile file = _folder.Open(new InterruptedDisk(bytes: 7, steps: 0));
        Should.Throw<IOException>(() => file.Update(_ => StateFolder.New));
        file.State.ShouldSay(StateFolder.Old);
    }

    [Fact]
    public void Any_bit_that_flipped_is_noticed()
    {
        _folder.With(StateFolder.New);
        byte[] content = File.ReadAllBytes(_folder.File);
        for (int i = 0; i < content.Length * 8; i++)
        {
            content[i / 8] ^= (byte)(1 << (i % 8));
            StateText.TryRead(content, out _, out _).ShouldBeFalse($"bit {i % 8} of byte {i / 8}");
            content[i / 8] ^= (byte)(1 << (i % 8));
        }

        StateText.TryRead(content, out _, out _).ShouldBeTrue();
    }

    [Fact]
    public void Any_end_that_is_missing_is_noticed()
    {
        _folder.With(StateFolder.New);
        byte[] content = File.ReadAllBytes(_folder.File);
        for (int length = 0; length < content.Length; length++)
        {
            StateText.TryRead(content.AsSpan(0, length), out _, out StateFault fault).ShouldBeFalse();
            fault.ShouldBe(StateFault.Damaged);
        }
    }

    [Fact]
    public void A_damaged_file_is_set_aside_as_it_is_and_the_state_begins_anew()
    {
        File.WriteAllText(_folder.File, "torn");
        StateFile file = _folder.Open();
        file.State.ShouldSay(RouterState.Empty);
        file.SetAside.ShouldBe(new SetAsideState(_folder.File + ".20260325-120000", StateFault.Damaged));
        File.ReadAllText(file.SetAside!.Path).ShouldBe("torn");

        file.Update(_ => StateFolder.New);
        _folder.Open().State.ShouldSay(StateFolder.New);
    }

    [Fact]
    public void Two_that_are_set_aside_in_one_second_are_both_kept()
    {
        File.WriteAllText(_folder.File, "first");
        string first = _folder.Open().SetAside.ShouldNotBeNull().Path;
        File.WriteAllText(_folder.File, "second");
        string second = _folder.Open().SetAside.ShouldNotBeNull().Path;
        new[] { first, second }.Select(File.ReadAllText).ShouldBe(["first", "second"]);
    }

    [Theory]
    [InlineData("""{ "version": 2, "something": "new" }""", StateFault.NewerVersion)]
    [InlineData("""{ "version": 1, "something": "new" }""", StateFault.Damaged)]
    [InlineData("""{ "version": 0 }""", StateFault.Damaged)]
    [InlineData("""[1]""", StateFault.Damaged)]
    public void What_a_newer_Router_wrote_is_told_apart_from_damage(string content, StateFault expected)
    {
        File.WriteAllText(_folder.File, content);
        _folder.Open().SetAside.ShouldNotBeNull().Fault.ShouldBe(expected);
    }

    [Fact]
    public void A_change_that_changes_nothing_is_not_written()
    {
        var disk = new CountingDisk();
        StateFile file = _folder.Open(disk);
        file.Update(state => state);
        disk.Written.ShouldBe(0);
        file.Update(state => state with { Sequence = 1 });
        disk.Written.ShouldBe(1);
    }

    [Fact]
    public void Changes_from_many_threads_all_count()
    {
        StateFile file = _folder.Open(new CountingDisk());
        Parallel.For(0, 1_000, _ => file.Update(state => state with { Sequence = state.Sequence + 1 }));
        file.State.Sequence.ShouldBe(1_000);
    }

    private RouterState AfterPowerCut(int bytes, int steps)
    {
        _folder.With(StateFolder.Old);
        Should.Throw<IOException>(() => _folder.Open(new InterruptedDisk(bytes, steps)).Update(_ => StateFolder.New));
        StateFile found = _folder.Open();
        found.SetAside.ShouldBeNull();
        return found.State;
    }
}
