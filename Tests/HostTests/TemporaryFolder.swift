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

/// Reproducible randomness.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
