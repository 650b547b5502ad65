import CSystem
import Engine
import Glibc

/// The process that fills the ingest log of one source. The front end starts it beside the driver,
/// so that what comes in while a driver dies and another takes over is not lost.
final class IngestProcess {
    private let kind: SourceKind
    private let state: StateFolder
    private let folder: IngestFolder
    private let writer: IngestWriter
    private let line: MessageSocket
    private let isOnce: Bool
    private var told = ""

    /// - Parameters:
    ///   - source: its place among the pipeline's sources.
    ///   - isOnce: a sender that closes its connection has finished.
    ///   - isResumed: an earlier process of this run was killed.
    /// - Returns: The exit code: 0 when the sender has finished.
    static func run(
        state: StateFolder, base: String, name: String, source: Int, isOnce: Bool, isResumed: Bool
    ) -> Int32 {
        _ = weir_die_with_parent(SIGKILL)
        signal(SIGPIPE, SIG_IGN)
        let line = MessageSocket(ChildProcess.inheritedSocket())
        do {
            let session = try PipelineSession(
                text: String(decoding: try File.read(state.pipelineText), as: UTF8.self),
                name: name, base: base, partitions: nil)
            let table = session.program.sources[source].table
            let process = try IngestProcess(
                try SourceKind(table), state, try IngestFolder(state.ingest, table), line,
                isOnce: isOnce, isResumed: isResumed)
            try process.loop()
            return 0
        } catch {
            line.send(Array(((error as? HostError)?.message ?? "\(error)").utf8))
            line.drain()
            return 1
        }
    }

    init(
        _ kind: SourceKind, _ state: StateFolder, _ folder: IngestFolder, _ line: MessageSocket,
        isOnce: Bool, isResumed: Bool
    ) throws(HostError) {
        self.kind = kind
        self.state = state
        self.folder = folder
        self.line = line
        self.isOnce = isOnce
        // A connection does not outlive its process; standard input does.
        writer = try IngestWriter(folder, isResumed: isResumed && kind == .standardInput)
    }

    private func tell(_ text: String) {
        guard text != told else { return }
        told = text
        line.send(Array(text.utf8))
        line.flush()
    }

    private func loop() throws(HostError) {
        switch kind {
        case .standardInput:
            try take(STDIN_FILENO)
            try writer.finishLine()
            try folder.markEnded()
        case .socket(let host, let port): try takeFromSocket(host, port)
        case .files, .rate: return
        }
    }

    /// Appends until the input ends. A full disk is waited for, and so is a pipeline that is
    /// behind: meanwhile nothing is read, and the sender has to wait as well.
    private func take(_ input: Int32) throws(HostError) {
        while true {
            do throws(HostError) {
                while try folder.isFull() {
                    tell("waits: 1 GB has come in that the pipeline has not read")
                    sleep(1)
                }
                var entry = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
                _ = poll(&entry, 1, -1)
                try FileFaults.meetFullIngest(state, folder.path)
                guard try writer.move(from: input) > 0 else { return }
            } catch {
                guard error.isTransient, error.code != EIO, error.code != ECONNRESET else {
                    throw error
                }
                if error.code == EINTR || error.code == EAGAIN { continue }
                tell(error.message)
                sleep(1)
            }
        }
    }

    // MARK: - Sockets

    private static let longestPause: UInt32 = 5_000_000

    /// What a socket says once the sender or the way to it is gone.
    private static let broken = [
        ECONNRESET, ETIMEDOUT, ECONNABORTED, EHOSTUNREACH, ENETUNREACH, ENETDOWN,
    ]

    /// Takes one connection after the other. Only connecting is tried again: what the log refuses
    /// is none of the sender's doing, and another connection would go on behind a hole.
    func takeFromSocket(_ host: String, _ port: UInt16) throws(HostError) {
        let address = "\(host):\(port)"
        var pause: UInt32 = 100_000
        while true {
            if let connection = connection(host, port) {
                defer { close(connection) }
                tell("connected to \(address)")
                pause = 100_000
                try takeWhole(connection, of: address)
                if folder.hasEnded { return }
            }
            usleep(pause)
            pause = min(pause * 2, Self.longestPause)
        }
    }

    /// nil where there is none, which is told.
    private func connection(_ host: String, _ port: UInt16) -> Int32? {
        do throws(HostError) {
            return try Self.connect(host, port)
        } catch {
            tell("\(error.message); trying again")
            return nil
        }
    }

    /// Appends what comes by one connection, which begins with a line of its own, however the
    /// connection before ended. Where it breaks within a line, that line is dropped.
    func takeWhole(_ connection: Int32, of address: String) throws(HostError) {
        try writer.dropFragment()
        do throws(HostError) {
            try take(connection)
            try writer.finishLine()
            if isOnce { return try folder.markEnded() }
            tell("\(address) has closed the connection; trying again")
        } catch {
            guard Self.broken.contains(error.code) else { throw error }
            let fragment = try writer.dropFragment() ? ", within a line, which is dropped" : ""
            tell("the connection to \(address) broke\(fragment); trying again")
        }
    }

    private static func connect(_ host: String, _ port: UInt16) throws(HostError) -> Int32 {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(host, "\(port)", &hints, &list)
        guard code == 0 else {
            throw HostError("\(host): \(String(cString: gai_strerror(code)))")
        }
        defer { freeaddrinfo(list) }
        var failure = HostError("\(host): no address")
        var entry = list
        while let address = entry?.pointee {
            entry = address.ai_next
            let type = address.ai_socktype | Int32(SOCK_CLOEXEC.rawValue)
            let descriptor = socket(address.ai_family, type, address.ai_protocol)
            guard descriptor >= 0 else { continue }
            if Glibc.connect(descriptor, address.ai_addr, address.ai_addrlen) == 0 {
                var on: Int32 = 1
                setsockopt(
                    descriptor, SOL_SOCKET, SO_KEEPALIVE, &on, socklen_t(MemoryLayout<Int32>.size))
                return descriptor
            }
            failure = HostError(
                "cannot connect to \(host):\(port): \(String(cString: strerror(errno)))")
            close(descriptor)
        }
        throw failure
    }
}
