import CSystem
import Engine
import Glibc
import Query

/// The front end's hold on the processes that fill the ingest logs: one for each source that comes by
/// a socket or standard input. One that dies is started again.
final class IngestChildren {
    private struct Child {
        let source: Int
        let table: String
        var process: ChildProcess?
        var socket: MessageSocket?
        var deaths: [Int64] = []
    }

    private let options: DriverOptions
    private var children: [Child] = []
    private var hasStarted = false

    init(_ options: DriverOptions) throws {
        self.options = options
        let state = StateFolder(options.state)
        // A rehearsal's copy has what had come in, and takes nothing from the original's senders.
        guard !File.exists(state.path + "/copy-of") else { return }
        let session = try PipelineSession(
            text: String(decoding: try File.read(state.pipelineText), as: UTF8.self),
            name: options.name, base: options.base, partitions: nil)
        for (index, source) in session.program.sources.enumerated()
        where try SourceKind(source.table).isIngested {
            children.append(Child(source: index, table: source.table.name))
            try IngestFolder(state.ingest, source.table).unmarkEnded()
        }
    }

    /// Not before a driver has cut back what a power cut may have torn.
    func start() throws(HostError) {
        guard !hasStarted else { return }
        hasStarted = true
        for index in children.indices { try spawn(index, isResumed: false) }
    }

    private func spawn(_ index: Int, isResumed: Bool) throws(HostError) {
        var arguments = ProcessArguments(.ingest)
        arguments.add("--state", options.state)
        arguments.add("--base", options.base)
        arguments.add("--name", options.name)
        arguments.add("--source", children[index].source)
        arguments.add("--once", options.isOnce)
        arguments.add("--resumed", isResumed)
        let process = try ChildProcess.spawn(
            arguments, environment: ["SWIFT_BACKTRACE": "enable=no"])
        children[index].process = process
        children[index].socket = MessageSocket(process.socket)
    }

    /// What they have to say; does not wait.
    ///
    /// - Throws: Where one fails for good.
    func look() throws(HostError) -> [String] {
        var told: [String] = []
        for index in children.indices {
            guard let socket = children[index].socket, let process = children[index].process else {
                continue
            }
            var last = ""
            for bytes in socket.receive() {
                last = String(decoding: bytes, as: UTF8.self)
                told.append("\(children[index].table): \(last)")
            }
            guard socket.isClosed else { continue }
            children[index].socket = nil
            children[index].process = nil
            switch process.reap() {
            case .exit(0): continue
            case .exit: throw HostError("\(children[index].table): \(last)")
            case .signal:
                let now = Clock.now()
                children[index].deaths =
                    children[index].deaths.filter { now - $0 < 10_000_000 } + [now]
                guard children[index].deaths.count <= 20 else {
                    throw HostError(
                        "\(children[index].table): its ingest process died 20 times within 10 s")
                }
                try spawn(index, isResumed: true)
            }
        }
        return told
    }

    func end() {
        for child in children {
            guard let process = child.process else { continue }
            kill(process.pid, SIGKILL)
            _ = process.reap()
        }
        children = []
    }

    deinit { end() }
}
