import CSystem
import Glibc

/// A process group that ends when this process does, however that comes about.
///
/// ```
/// weir ── lifeline ─► bash: reads to the end, then kills its group     its first process, the watcher
///      ├─ pipes ────► bash: a command ─► what the command starts       in the same group
/// ```
/// This process alone has the lifeline's writing end and writes nothing: the watcher sees its end when it is
/// closed, also by `kill -9`. Since the watcher is the first of its group and is waited for last, the
/// group's number is never that of another.
struct CommandGroup: ~Copyable {
    private let watcher: UnreapedChild
    /// Closed with the group.
    let lifeline: Int32

    var number: pid_t { watcher.pid }

    init() throws(HostError) {
        var ends: [Int32] = [0, 0]
        guard weir_pipe(&ends) == 0 else { throw .system("cannot make", "a pipe") }
        let nowhere = weir_open("/dev/null", O_WRONLY, 0)
        defer { for end in [ends[0], nowhere] where end >= 0 { close(end) } }
        do throws(HostError) {
            // What a command sends to its own group, but for SIGKILL, it does not hear; nor does it read
            // what the environment has for shells.
            watcher = try UnreapedChild(
                bash: ["-p", "-c", "read -r; kill -KILL 0"],
                descriptors: [ends[0], nowhere, nowhere], in: .own, areSignalsBlocked: true)
        } catch {
            close(ends[1])
            throw error
        }
        lifeline = ends[1]
    }

    /// Kills all that is in it.
    consuming func end() {
        kill(-watcher.pid, SIGKILL)
        watcher.end()
        close(lifeline)
    }
}
