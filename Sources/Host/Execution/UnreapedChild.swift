import CSystem
import Glibc

/// A child that was not waited for. Until it is, no other process gets its number, and a signal sent there
/// meets nobody else.
///
/// There is one value for each child, and `end`, which waits for it, takes it away: what was waited for
/// cannot be signalled any more.
struct UnreapedChild: ~Copyable {
    /// Good for signals as long as this value lives.
    let pid: pid_t

    /// The group that a child begins or joins.
    enum Group {
        /// Its own, whose number is the child's.
        case own
        case of(pid_t)
    }

    /// Starts bash with these descriptors as its input, output and errors, no signal ignored, and all or
    /// none blocked.
    ///
    /// - Throws: What the system says, with its error number.
    init(
        bash arguments: [String], descriptors: [Int32], in group: Group, areSignalsBlocked: Bool
    ) throws(HostError) {
        let path = "/bin/bash"
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Out of the way first: a pipe's end may itself be 0, 1 or 2.
        let aside = descriptors.map { weir_duplicate($0, 3) }
        defer { for descriptor in aside where descriptor >= 0 { close(descriptor) } }
        guard aside.allSatisfy({ $0 >= 0 }) else {
            throw .system("cannot start", path, code: EMFILE)
        }
        for (number, descriptor) in aside.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var (all, blocked) = (sigset_t(), sigset_t())
        sigfillset(&all)
        if areSignalsBlocked { sigfillset(&blocked) } else { sigemptyset(&blocked) }
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &blocked)
        switch group {
        case .own: posix_spawnattr_setpgroup(&attributes, 0)
        case .of(let number): posix_spawnattr_setpgroup(&attributes, number)
        }
        let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP
        posix_spawnattr_setflags(&attributes, Int16(flags))
        var argv: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for pointer in argv { free(pointer) } }
        var pid = pid_t()
        let code = posix_spawn(&pid, path, &actions, &attributes, &argv, environ)
        guard code == 0 else { throw .system("cannot start", path, code: code) }
        self.pid = pid
    }

    /// How it ended, as a shell tells it: its exit status, or 128 and the signal's number. nil while it goes
    /// on. It is not waited for by that.
    var status: Int32? {
        var status: Int32 = 0
        return weir_child_has_ended(pid, &status) != 0 ? status : nil
    }

    /// Kills it if it goes on, and waits for it.
    consuming func end() {
        kill(pid, SIGKILL)
        while waitpid(pid, nil, 0) < 0, errno == EINTR {}
    }
}
