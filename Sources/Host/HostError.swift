import Glibc

/// The environment refused something. The message names the place and the reason.
public struct HostError: Error, Sendable {
    public var message: String
    /// What the system said; 0 where it was not the system.
    public var code: Int32
    /// The mistake is in how weir was called or in the pipeline: exit code 2.
    public var isUsage: Bool

    public init(_ message: String, code: Int32 = 0, isUsage: Bool = false) {
        self.message = message
        self.code = code
        self.isUsage = isUsage
    }

    /// `open /x/y: Permission denied`.
    static func system(_ action: String, _ path: String, code: Int32 = errno) -> HostError {
        HostError("\(action) \(path): \(String(cString: strerror(code)))", code: code)
    }

    /// Trying again may help.
    var isTransient: Bool {
        [ENOSPC, EDQUOT, EROFS, EACCES, EPERM, EMFILE, ENFILE, EIO, EAGAIN, EINTR].contains(code)
    }
}

extension HostError: CustomStringConvertible {
    /// What other targets' messages quote.
    public var description: String { message }
}
