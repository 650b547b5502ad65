import CSystem
import Columns
import Engine
import Glibc
import Synchronization

/// A worker's end of the socket to its driver. A thread says `alive` on it every quarter of a second
/// while the process has work, also in the middle of a task: a stopped process cannot.
final class PulsedSocket: @unchecked Sendable {
    // Unchecked: `socket` is touched with `lock` held, by two threads; the rest is atomic.
    private let socket: MessageSocket
    private let lock = Mutex(())
    private let busy = Atomic<Bool>(false)
    /// A pipe that ends `receive`'s waiting: its reading and its writing end.
    private let pipe: (read: Int32, write: Int32)

    static let microsecondsBetweenPulses: UInt32 = 250_000

    init(_ descriptor: Int32) {
        socket = MessageSocket(descriptor)
        var ends: [Int32] = [-1, -1]
        _ = Glibc.pipe(&ends)
        for end in ends {
            _ = weir_set_cloexec(end, 1)
            _ = weir_set_nonblocking(end, 1)
        }
        pipe = (ends[0], ends[1])
    }

    /// Ends the waiting in `receive`; from any thread.
    func interrupt() {
        var byte: UInt8 = 0
        // A full pipe does so, too.
        _ = write(pipe.write, &byte, 1)
    }

    var isBusy: Bool {
        get { busy.load(ordering: .relaxed) }
        set { busy.store(newValue, ordering: .relaxed) }
    }

    var isClosed: Bool { lock.withLock { _ in socket.isClosed } }

    /// The thread lives as long as the process.
    func startPulse() {
        var thread = pthread_t()
        let own = Unmanaged.passRetained(self).toOpaque()
        let code = pthread_create(
            &thread, nil,
            { pointer in
                let line = Unmanaged<PulsedSocket>.fromOpaque(pointer!).takeUnretainedValue()
                while true {
                    usleep(PulsedSocket.microsecondsBetweenPulses)
                    line.pulse()
                }
            }, own)
        if code == 0 { pthread_detach(thread) }
    }

    private func pulse() {
        guard isBusy else { return }
        lock.withLock { _ in
            // A driver that does not read need not be told again.
            if !socket.wantsToWrite { socket.send(ControlMessage.alive.wireBytes) }
        }
    }

    func send(_ message: [UInt8]) { lock.withLock { _ in socket.send(message) } }

    func drain() { lock.withLock { _ in socket.drain() } }

    /// The messages that have come in, after waiting for some.
    ///
    /// - Parameter timeout: In microseconds; below zero without end.
    func receive(timeout: Int64) -> [[UInt8]] {
        let wantsToWrite = lock.withLock { _ in socket.wantsToWrite }
        var entries = [
            pollfd(
                fd: socket.descriptor, events: Int16(POLLIN) | (wantsToWrite ? Int16(POLLOUT) : 0),
                revents: 0), pollfd(fd: pipe.read, events: Int16(POLLIN), revents: 0),
        ]
        if timeout < 0 { poll(&entries, 2, -1) } else { _ = weir_poll(&entries, 2, timeout) }
        if entries[1].revents != 0 {
            var bytes = [UInt8](repeating: 0, count: 64)
            _ = read(pipe.read, &bytes, bytes.count)
        }
        guard entries[0].revents != 0 else { return [] }
        return lock.withLock { _ in
            socket.flush()
            return socket.receive()
        }
    }
}
