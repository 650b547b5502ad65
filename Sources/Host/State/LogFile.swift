import CSystem
import Formats
import Glibc
import Logging

/// `weir.log`: what the driver did that a person may want to read later, a line each.
///
/// ```
/// 2026-11-22T14:55:27.709Z warning worker 1 killed by signal 9
/// ```
///
/// A line that cannot be written is passed over: the pipeline is more important than its diary.
struct LogFile: LogHandler {
    /// Closed with the last copy of the handler.
    private final class Target: Sendable {
        let descriptor: Int32

        init(_ path: String) { descriptor = weir_open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600) }

        deinit { if descriptor >= 0 { close(descriptor) } }
    }

    private let target: Target
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var logLevel: Logger.Level = .info

    init(_ path: String) { target = Target(path) }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        guard target.descriptor >= 0 else { return }
        var bytes: [UInt8] = []
        TimestampText.appendISO(Clock.now(), to: &bytes)
        bytes += " \(event.level) ".utf8
        // One event, one line, and nothing in it that drives the terminal of who reads it.
        for scalar in event.message.description.unicodeScalars {
            bytes +=
                scalar.properties.generalCategory == .control ? [0x20] : Array(UTF8.encode(scalar)!)
        }
        bytes.append(UInt8(ascii: "\n"))
        bytes.withUnsafeBytes { _ = File.writeAll($0, to: target.descriptor) }
    }
}
