import CSystem
public import Engine
import Glibc

/// `/bin/bash -c` with pipes to and from it, in a process group of its own.
///
/// ```
/// rows ─► [pipe] ─► standard input    bash    standard output ─► [pipe] ─► rows
///                                             standard error  ─► [pipe] ─► the last 2 KB, for the error
/// ```
/// All three pipes are looked at at once, so that neither side ever waits for the other in vain. The group is
/// killed when this is let go of, or when weir ends.
public final class BashCommand: CommandProcess {
    private var processes: Processes?
    private var input: Int32
    private var output: Int32
    private var errors: Int32
    private var lastErrors: [UInt8] = []
    /// When the command closed its output without ending.
    private var closedAt: Int64?

    /// As many bytes of its errors are kept.
    private static let errorsInBytes = 2048
    /// One exchange waits this long at most.
    private static let waitInMilliseconds: Int32 = 50
    /// A command that has closed its output has this time to end, before it is ended.
    private static let nanosecondsToEnd: Int64 = 10_000_000_000

    /// The command's shell, and the group that holds what it starts.
    struct Processes: ~Copyable {
        let shell: UnreapedChild
        let group: CommandGroup

        init(_ command: String, _ descriptors: [Int32]) throws(HostError) {
            let group = try CommandGroup()
            do throws(HostError) {
                shell = try UnreapedChild(
                    bash: ["-c", command], descriptors: descriptors, in: .of(group.number),
                    areSignalsBlocked: false)
            } catch {
                group.end()
                throw error
            }
            self.group = group
        }

        /// Kills bash and what it has left running.
        consuming func end() {
            group.end()
            // It may have left the group.
            shell.end()
        }
    }

    public init(_ command: String) throws(EngineError) {
        var ends: [Int32] = []
        for _ in 0..<3 {
            var pair: [Int32] = [0, 0]
            guard weir_pipe(&pair) == 0 else {
                let failure = Self.failure(errno)
                for end in ends { close(end) }
                throw failure
            }
            ends += pair
        }
        defer { for end in [ends[0], ends[3], ends[5]] { close(end) } }
        (input, output, errors) = (ends[1], ends[2], ends[4])
        do throws(HostError) {
            processes = try Processes(command, [ends[0], ends[3], ends[5]])
        } catch {
            for end in [ends[1], ends[2], ends[4]] { close(end) }
            (input, output, errors) = (-1, -1, -1)
            throw Self.failure(error.code)
        }
        for end in [input, output, errors] { _ = weir_set_nonblocking(end, 1) }
    }

    private static func failure(_ code: Int32) -> EngineError {
        let reason = String(cString: strerror(code))
        return .input(
            errorClass: "SUBPROCESS_EXITED",
            message: "/bin/bash cannot be started for TRANSFORM: \(reason).")
    }

    deinit {
        for end in [input, output, errors] where end >= 0 { close(end) }
        if let processes = processes.take() { processes.end() }
    }

    /// This process's end of what tells the command's group that it has ended; −1 where the command has.
    var lifeline: Int32 {
        guard let own = processes.take() else { return -1 }
        let lifeline = own.group.lifeline
        processes = consume own
        return lifeline
    }

    // MARK: Exchanging

    public func exchange(
        _ pending: inout ArraySlice<UInt8>, isLast: Bool
    ) throws(EngineError) -> CommandOutput {
        if pending.isEmpty, isLast { closeInput() }
        if input < 0 { pending = [] }
        guard output >= 0 else { return ending() }
        var polled = [
            pollfd(fd: output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
            pollfd(fd: pending.isEmpty ? -1 : input, events: Int16(POLLOUT), revents: 0),
        ]
        guard poll(&polled, 3, Self.waitInMilliseconds) > 0 else { return .bytes([]) }
        if polled[1].revents != 0 { readErrors() }
        if polled[2].revents != 0 { write(&pending) }
        guard polled[0].revents != 0 else { return .bytes([]) }
        guard let bytes = Self.read(output) else {
            close(output)
            output = -1
            closeInput()
            return ending()
        }
        return .bytes(bytes)
    }

    private func closeInput() {
        if input >= 0 { close(input) }
        input = -1
    }

    /// Writes what the pipe takes. A command that has closed its input wants no more.
    private func write(_ pending: inout ArraySlice<UInt8>) {
        let (count, code) = Self.writingWithoutSignal {
            pending.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
        }
        if count > 0 {
            pending = pending.dropFirst(count)
        } else if code != EAGAIN, code != EINTR {
            closeInput()
            pending = []
        }
    }

    /// A pipe without a reader gives an error here, and no signal that would end the process.
    private static func writingWithoutSignal(_ write: () -> Int) -> (count: Int, code: Int32) {
        var (pipes, before) = (sigset_t(), sigset_t())
        sigemptyset(&pipes)
        sigaddset(&pipes, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &pipes, &before)
        let count = write()
        let code = count < 0 ? errno : 0
        if code == EPIPE {
            var now = timespec()
            while sigtimedwait(&pipes, nil, &now) > 0 {}
        }
        pthread_sigmask(SIG_SETMASK, &before, nil)
        return (count, code)
    }

    /// What a pipe holds, as far as it was looked at; nil at its end.
    private static func read(_ descriptor: Int32) -> [UInt8]? {
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
            repeat {
                count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            } while count < 0 && errno == EINTR
            initialized = max(count, 0)
        }
        if count < 0, errno == EAGAIN { return [] }
        return count > 0 ? bytes : nil
    }

    private func readErrors() {
        guard let bytes = Self.read(errors) else {
            close(errors)
            errors = -1
            return
        }
        lastErrors = (lastErrors + bytes).suffix(Self.errorsInBytes)
    }

    // MARK: Ending

    /// How it ended, once its output has; nothing while it goes on, for some time.
    private func ending() -> CommandOutput {
        guard let own = processes.take() else { return .ended(status: nil, errors: "") }
        guard let status = own.shell.status else {
            processes = consume own
            let now = Clock.nanoseconds()
            let since = closedAt ?? now
            closedAt = since
            if now - since > Self.nanosecondsToEnd { return .ended(status: nil, errors: "") }
            drainErrors(milliseconds: 5)
            return .bytes([])
        }
        own.end()
        drainErrors(milliseconds: 0)
        return .ended(status: status, errors: String(decoding: lastErrors, as: UTF8.self))
    }

    private func drainErrors(milliseconds: Int32) {
        // Whoever writes without an end is not listened to without one.
        for _ in 0..<64 {
            var polled = pollfd(fd: errors, events: Int16(POLLIN), revents: 0)
            guard poll(&polled, 1, milliseconds) > 0 else { return }
            readErrors()
        }
    }
}
