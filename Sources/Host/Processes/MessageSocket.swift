import CSystem
import Columns
import Glibc

/// Messages over a stream socket: a length (u32, little-endian), then that many bytes.
final class MessageSocket {
    let descriptor: Int32
    private var incoming: [UInt8] = []
    private var outgoing: [UInt8] = []
    private(set) var isClosed = false

    /// A message longer than this is an error: nothing we send is.
    static let maximumLength = 1 << 28

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        _ = weir_set_nonblocking(descriptor, 1)
    }

    deinit { close(descriptor) }

    var wantsToWrite: Bool { !outgoing.isEmpty }
    /// Bytes that the other side has not taken yet.
    var backlog: Int { outgoing.count }

    func send(_ message: [UInt8]) {
        var length = UInt32(message.count).littleEndian
        withUnsafeBytes(of: &length) { outgoing.append(contentsOf: $0) }
        outgoing += message
        flush()
    }

    /// Writes what the socket takes now.
    func flush() {
        guard !outgoing.isEmpty, !isClosed else { return }
        var done = 0
        outgoing.withUnsafeBytes { raw in
            while done < raw.count {
                let got = Glibc.send(
                    descriptor, raw.baseAddress! + done, raw.count - done, Int32(MSG_NOSIGNAL))
                if got < 0 {
                    if errno == EINTR { continue }
                    if errno != EAGAIN { isClosed = true }
                    break
                }
                done += got
            }
        }
        outgoing.removeFirst(done)
    }

    /// Waits until everything is written. Who takes nothing for `patience` is given up: a process that
    /// is stopped must not keep this one.
    ///
    /// - Parameter patience: In milliseconds; nil to wait without end.
    func drain(patience: Int32? = 2000) {
        while wantsToWrite, !isClosed {
            var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            let found = poll(&entry, 1, patience ?? -1)
            if found < 0, errno == EINTR { continue }
            if found <= 0 { isClosed = true }
            flush()
        }
    }

    /// The whole messages that have come in.
    func receive() -> [[UInt8]] {
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { chunk in
            while !isClosed {
                let got = recv(descriptor, chunk.baseAddress, chunk.count, 0)
                if got > 0 {
                    incoming += chunk[..<got]
                    if got < chunk.count { break }
                } else if got == 0 {
                    isClosed = true
                } else {
                    if errno == EINTR { continue }
                    if errno != EAGAIN { isClosed = true }
                    break
                }
            }
        }
        var messages: [[UInt8]] = []
        var at = 0
        while incoming.count - at >= 4 {
            let length = (0..<4).reduce(0) { $0 | Int(incoming[at + $1]) << (8 * $1) }
            guard length <= Self.maximumLength else {
                isClosed = true
                break
            }
            guard incoming.count - at - 4 >= length else { break }
            messages.append(Array(incoming[(at + 4)..<(at + 4 + length)]))
            at += 4 + length
        }
        incoming.removeFirst(at)
        return messages
    }
}
