using System.Globalization;
using Router.Actors.Agents.Locks;

namespace Router.Actors.Tests.Agents;

public sealed class FileLoginLocksTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("router-locks-").FullName;

    [Fact]
    public async Task A_login_belongs_to_one_and_the_other_learns_whose_it_is()
    {
        LoginLockAttempt first = await new FileLoginLocks(_folder).TryTakeAsync("Anna", CancellationToken.None);
        first.Lock.ShouldNotBeNull();

        LoginLockAttempt second = await new FileLoginLocks(_folder).TryTakeAsync("anna", CancellationToken.None);
        second.Lock.ShouldBeNull();
        second.Holder.ShouldBe(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));

        first.Lock.Dispose();
        LoginLockAttempt third = await new FileLoginLocks(_folder).TryTakeAsync("anna", CancellationToken.None);
        third.Lock.ShouldNotBeNull();
        third.Lock.Dispose();
    }

    [Fact]
    public async Task Logins_do_not_hinder_each_other()
    {
        var locks = new FileLoginLocks(_folder);
        using IDisposable? first = (await locks.TryTakeAsync("a/b", CancellationToken.None)).Lock;
        using IDisposable? second = (await locks.TryTakeAsync("a-b", CancellationToken.None)).Lock;
        first.ShouldNotBeNull();
        second.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_an_answer_and_no_exception()
    {
        string file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "");
        LoginLockAttempt attempt = await new FileLoginLocks(Path.Combine(file, "below")).TryTakeAsync("anna", CancellationToken.None);
        attempt.ShouldBe(new LoginLockAttempt(Lock: null, "?"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
