import Glibc

/// A sender on this machine: who connects first is given a text, who connects after that nothing.
final class LocalListener: Sendable {
    let port: UInt16
    private let descriptor: Int32

    /// nil where there is no port to be had.
    init?() {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && listen(descriptor, 8) == 0
                    && getsockname(descriptor, $0, &length) == 0
            }
        }
        port = UInt16(bigEndian: address.sin_port)
        guard isBound else {
            close(descriptor)
            return nil
        }
    }

    private final class Work {
        let descriptor: Int32
        var bytes: [UInt8]
        let again: @Sendable () -> Void

        init(_ descriptor: Int32, _ bytes: [UInt8], _ again: @escaping @Sendable () -> Void) {
            self.descriptor = descriptor
            self.bytes = bytes
            self.again = again
        }
    }

    /// Answers in a thread of its own, until the end.
    ///
    /// - Parameter again: before each connection but the first is closed.
    func serve(_ text: String, again: @escaping @Sendable () -> Void) {
        let work = Unmanaged.passRetained(Work(descriptor, Array(text.utf8), again))
        var thread = pthread_t()
        let status = pthread_create(
            &thread, nil,
            { pointer in
                let work = Unmanaged<Work>.fromOpaque(pointer!).takeRetainedValue()
                while true {
                    let connection = accept(work.descriptor, nil, nil)
                    guard connection >= 0 else { break }
                    if work.bytes.isEmpty { work.again() }
                    _ = work.bytes.withUnsafeBytes {
                        send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                    }
                    work.bytes = []
                    close(connection)
                }
                close(work.descriptor)
                return nil
            }, work.toOpaque())
        if status == 0 { pthread_detach(thread) } else { work.release() }
    }

    /// Who waits for a connection is woken, and lets go of the port.
    func end() { shutdown(descriptor, Int32(SHUT_RDWR)) }
}
