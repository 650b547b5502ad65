import CSystem
import Glibc

/// Stream sockets by path, open to their owner only.
enum UnixSocket {
    /// −1 where it cannot be made.
    static func listen(_ path: String) -> Int32 {
        withAddress(path) { listen(path, $0) } ?? -1
    }

    private static func listen(_ path: String, _ address: sockaddr_un) -> Int32? {
        var address = address
        unlink(path)
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = socket(AF_UNIX, type, 0)
        guard descriptor >= 0 else { return -1 }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size)
            }
        }
        guard bound == 0, chmod(path, 0o600) == 0, Glibc.listen(descriptor, 8) == 0 else {
            close(descriptor)
            return -1
        }
        _ = weir_set_nonblocking(descriptor, 1)
        return descriptor
    }

    static func accept(_ listener: Int32) -> Int32? {
        let descriptor = Glibc.accept(listener, nil, nil)
        guard descriptor >= 0 else { return nil }
        _ = weir_set_cloexec(descriptor, 1)
        return descriptor
    }

    static func connect(_ path: String) -> Int32? { withAddress(path) { connect($0) } }

    private static func connect(_ address: sockaddr_un) -> Int32? {
        var address = address
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = socket(AF_UNIX, type, 0)
        guard descriptor >= 0 else { return nil }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, size)
            }
        }
        guard connected == 0 else {
            close(descriptor)
            return nil
        }
        return descriptor
    }

    /// A name has room for 107 bytes: a longer path is reached through its folder's descriptor.
    private static func withAddress<Result>(
        _ path: String, _ body: (sockaddr_un) -> Result?
    ) -> Result? {
        if let address = address(path) { return body(address) }
        let folder = weir_open(File.parent(of: path), O_RDONLY | O_DIRECTORY, 0)
        guard folder >= 0 else { return nil }
        defer { close(folder) }
        return address("/proc/self/fd/\(folder)/\(File.name(of: path))").flatMap(body)
    }

    private static func address(_ path: String) -> sockaddr_un? {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
        withUnsafeMutableBytes(of: &address.sun_path) { target in
            target.copyBytes(from: bytes)
        }
        return address
    }
}
