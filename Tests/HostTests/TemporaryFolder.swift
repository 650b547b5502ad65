import Glibc

@testable import Host

/// A folder of a test's own; gone with it.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/weir-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw HostError.system("cannot make", "/tmp") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { File.removeFolder(path) }

    /// - Parameter age: sets the modification time, in seconds since 1970.
    @discardableResult
    func write(_ name: String, _ content: some Sequence<UInt8>, age: Int? = nil) throws -> String {
        let file = path + "/" + name
        try File.makeFolder(File.parent(of: file))
        try File.replace(file, with: Array(content), isDurable: false)
        if let age {
            let time = timespec(tv_sec: age, tv_nsec: 0)
            guard utimensat(AT_FDCWD, file, [time, time], 0) == 0 else {
                throw HostError.system("cannot set the time of", file)
            }
        }
        return file
    }

    func text(_ name: String) throws -> String {
        String(decoding: try File.read(path + "/" + name), as: UTF8.self)
    }
}
