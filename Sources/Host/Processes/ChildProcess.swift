import CSystem
import Glibc

/// A process of the same executable, with a socket to it.
struct ChildProcess {
    var pid: pid_t
    /// This side of the socket pair; the child has the other as descriptor 3.
    var socket: Int32

    private static let childSocket: Int32 = 3
    /// Where a child finds what it inherits.
    private static let childLock: Int32 = 4
    /// The first number that no child expects anything at.
    private static let aside: Int32 = 5

    /// - Parameters:
    ///   - environment: added to this process's own.
    ///   - lock: a descriptor that the child gets as `childLock`.
    static func spawn(
        _ arguments: ProcessArguments, environment: [String: String] = [:], lock: Int32? = nil
    ) throws(HostError) -> ChildProcess {
        let name = arguments.process.rawValue
        var pair: [Int32] = [0, 0]
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, type, 0, &pair) == 0 else {
            throw .system("cannot make a socket for", name)
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // dup2 onto itself would leave it closed on exec, and onto each other lose one.
        let other = weir_duplicate(pair[1], Self.aside)
        close(pair[1])
        let lockAside = lock.map { weir_duplicate($0, Self.aside) }
        defer { if let lockAside, lockAside >= 0 { close(lockAside) } }
        guard other >= 0, lockAside ?? 0 >= 0 else {
            let failure = HostError.system("cannot make a socket for", name)
            close(pair[0])
            if other >= 0 { close(other) }
            throw failure
        }
        posix_spawn_file_actions_adddup2(&actions, other, childSocket)
        if let lockAside { posix_spawn_file_actions_adddup2(&actions, lockAside, childLock) }
        let path = "/proc/self/exe"
        var argv: [UnsafeMutablePointer<CChar>?] =
            ([path] + arguments.words).map { strdup($0) } + [nil]
        var envp: [UnsafeMutablePointer<CChar>?] = []
        var entry = environ
        while let value = entry.pointee {
            let name = String(cString: value).split(separator: "=").first.map(String.init) ?? ""
            if environment[name] == nil { envp.append(strdup(value)) }
            entry += 1
        }
        envp += environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var pid = pid_t()
        let code = posix_spawn(&pid, path, &actions, nil, &argv, envp)
        close(other)
        guard code == 0 else {
            close(pair[0])
            throw .system("cannot start", arguments.words.joined(separator: " "), code: code)
        }
        return ChildProcess(pid: pid, socket: pair[0])
    }

    /// In the child, once: its side of the socket, which those that it starts do not get.
    static func inheritedSocket() -> Int32 {
        _ = weir_set_cloexec(childSocket, 1)
        return childSocket
    }

    /// In a child that was given one: the lock's descriptor, which those that it starts do not get.
    static func inheritedLock() -> Int32 {
        _ = weir_set_cloexec(childLock, 1)
        return childLock
    }

    /// Waits for the process, which has closed its socket, and says how it ended.
    func reap() -> Ending {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        let signal = weir_wait_signal(status)
        return signal >= 0 ? .signal(signal) : .exit(weir_wait_code(status))
    }

    /// The same, for some time only; nil where it has not ended.
    func reap(microseconds: Int64) -> Ending? {
        let end = Clock.nanoseconds() + microseconds * 1000
        while true {
            var status: Int32 = 0
            let got = waitpid(pid, &status, WNOHANG)
            if got == pid {
                let signal = weir_wait_signal(status)
                return signal >= 0 ? .signal(signal) : .exit(weir_wait_code(status))
            }
            if got < 0, errno != EINTR { return .exit(0) }
            if Clock.nanoseconds() >= end { return nil }
            usleep(200)
        }
    }

    enum Ending {
        case exit(Int32)
        case signal(Int32)

        var description: String {
            switch self {
            case .exit(let code): "exited with \(code)"
            case .signal(SIGKILL): "killed"
            case .signal(let number): "ended by signal \(number)"
            }
        }
    }
}
