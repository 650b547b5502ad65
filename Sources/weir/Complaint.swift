import ArgumentParser
import Engine
import Glibc
import Host
import Query

/// An error as the user sees it: one message on standard error, and the exit code.
struct Complaint {
    var message: String
    var code: Int32

    init(_ error: any Error) {
        switch error {
        case let error as HostError:
            message = error.message
            code = error.isUsage ? 2 : 1
        case let error as QueryError:
            message = error.rendered
            code = 2
        case let error as EngineError:
            message = "\(error)"
            code = 2
        default:
            message = "\(error)"
            code = 1
        }
    }

    /// Says it; what remains is to end with the code.
    var exit: ExitCode {
        let line = "weir: \(Self.visible(message))\n"
        _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
        return ExitCode(code)
    }

    /// Control characters of hostile names and data as pictures, so that none drives the terminal.
    static func visible(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    if scalar == "\n"
                        || scalar.value >= 0x20 && scalar.value != 0x7F
                            && !(0x80..<0xA0).contains(scalar.value)
                    {
                        return scalar
                    }
                    return UnicodeScalar(0x2400 + min(scalar.value, 0x21)) ?? "?"
                }))
    }
}
